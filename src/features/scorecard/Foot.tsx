import { useRef } from 'preact/hooks';
import { useCard } from './card.ts';
import type { SaveState, SavingNow } from './saving.ts';

const calm: ReadonlySet<SaveState> = new Set(['saved', 'saving']);

interface Props {
  now: SavingNow;
  sending: boolean;
  onSubmit(): void;
}

/** Where everything is, in one line, and the one thing to do in the end. */
export function Foot({ now: { state, stopped, elsewhere }, sending, onSubmit }: Props) {
  const { t, props } = useCard();
  const texts: Record<string, string> = t;
  const text = sending ? t['scorecard.submitting'] : t[`scorecard.state.${state}`];
  const wrong = !calm.has(state);
  const wasWrong = useRef(false);
  if (wrong) wasWrong.current = true;
  return (
    <div class="foot">
      <p class={wrong ? 'save-state needs' : 'save-state'}>
        {state === 'conflict' ? (
          <a href={`#${[...elsewhere.keys()][0]}.elsewhere`}>{text}</a>
        ) : (
          <span aria-hidden="true">{text}</span>
        )}
        {/* Read out where something is wrong, or right again: not at every pause in typing. */}
        <span class="hidden-text" role="status">
          {wrong || (wasWrong.current && state === 'saved') ? text : ''}
        </span>
        {stopped && ` ${texts[`errors.${stopped}`] ?? ''}`}
        {state === 'signed_out' && (
          <a href={props.signIn} target="_blank" rel="noreferrer">
            {t['scorecard.signIn']}
          </a>
        )}
      </p>
      <button type="button" class="primary" disabled={sending} onClick={onSubmit}>
        {t['scorecard.submit']}
      </button>
    </div>
  );
}
