import type { AmendWords } from './props.ts';

/** Takes everything back, after asking. */
export function Discard({ words, onDiscard }: { words: AmendWords; onDiscard(): void }) {
  return (
    <div>
      <button type="button" class="danger" popovertarget="discard">
        {words['amend.discard']}
      </button>
      <dialog id="discard" popover="auto" aria-labelledby="discard-title">
        <div class="stack">
          <h2 id="discard-title">{words['amend.discard.ask']}</h2>
          <p>{words['amend.discard.text']}</p>
          <p class="row">
            <button type="button" class="danger" onClick={onDiscard}>
              {words['amend.discard']}
            </button>
            <button type="button" class="quiet" popovertarget="discard" popovertargetaction="hide">
              {words['amend.discard.keep']}
            </button>
          </p>
        </div>
      </dialog>
    </div>
  );
}
