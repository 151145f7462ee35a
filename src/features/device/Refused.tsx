import type { Draft } from '../../domain/draft.ts';
import { fill } from '../../ui/words.ts';
import { KeptText } from './KeptText.tsx';
import { type DeviceWords, reasonText } from './words.ts';

interface Props {
  t: DeviceWords;
  draft: Draft;
  date(iso: string): string;
  onDelete(): void;
}

/** A text that the server has refused for good: why, what it says, and how to part with it. */
export function Refused({ t, draft, date, onDelete }: Props) {
  const id = `delete-${draft.assignmentId}`;
  return (
    <li class="text">
      <h3>{draft.title}</h3>
      <p>{reasonText(t, draft.refused ?? '')}</p>
      <p class="help">{fill(t['device.refused.until'], { date: date(draft.until) })}</p>
      <KeptText {...{ t, draft }} />
      <p>
        <button type="button" class="danger" popovertarget={id}>
          {t['device.refused.delete']}
          <span class="hidden-text"> {draft.title}</span>
        </button>
      </p>
      <dialog id={id} popover="auto" aria-labelledby={`${id}-title`}>
        <div class="stack">
          <h2 id={`${id}-title`}>{t['device.refused.deleteTitle']}</h2>
          <p>{draft.title}</p>
          <p>{t['device.refused.deleteText']}</p>
          <button type="button" class="danger" onClick={onDelete}>
            {t['device.refused.deleteNow']}
          </button>
          <button type="button" class="quiet" popovertarget={id} popovertargetaction="hide">
            {t['common.cancel']}
          </button>
        </div>
      </dialog>
    </li>
  );
}
