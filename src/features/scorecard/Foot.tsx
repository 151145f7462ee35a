import { useRef } from 'preact/hooks';
import { ClockLine } from './ClockLine.tsx';
import { useCard } from './card.ts';
import { StepButtons } from './StepButtons.tsx';
import type { SaveState, SavingNow } from './saving.ts';
import type { Clock } from './useClock.ts';
import { useFootHeight } from './useFootHeight.ts';
import type { Steps } from './useSteps.ts';

const calm: ReadonlySet<SaveState> = new Set(['opening', 'phone', 'saved', 'waiting']);

interface Props {
  now: SavingNow;
  steps: Steps;
  clock: Clock;
  onSubmit(): void;
}

/** Where everything is, in one line, and the one thing to do in the end. */
export function Foot({ now, steps, clock, onSubmit }: Props) {
  const { state, isWriting, isKept, submitting, elsewhere } = now;
  const { t, props } = useCard();
  const foot = useFootHeight();
  const isStopped = state === 'stopped';
  const text = submitting && !isStopped ? t['scorecard.submitting'] : t[`scorecard.state.${toldAs(now)}`];
  const wrong = !calm.has(state) || !isKept;
  const cause = isStopped ? 'stopped' : state === 'conflict' && `${Object.keys(elsewhere)[0]}.elsewhere`;
  const wasWrong = useRef(false);
  if (wrong) wasWrong.current = true;
  return (
    <div class="foot" ref={foot}>
      <div class="stands">
        <p class={wrong ? 'save-state needs' : 'save-state'} data-state={state} data-writing={isWriting}>
          {cause ? <a href={`#${cause}`}>{text}</a> : <span aria-hidden="true">{text}</span>}
          {/* Read out where something is wrong, or right again: not at every pause in typing. */}
          <span class="hidden-text" role="status">
            {wrong || (wasWrong.current && state === 'saved') ? text : ''}
          </span>
          {state === 'signed_out' && (
            <a href={props.signIn} target="_blank" rel="noreferrer">
              {t['scorecard.signIn']}
            </a>
          )}
        </p>
        <ClockLine clock={clock} />
      </div>
      <StepButtons
        steps={steps}
        canSubmit={!submitting && !isStopped && state !== 'opening'}
        onSubmit={onSubmit}
      />
    </div>
  );
}

function toldAs({ state, isLoose, isKept }: SavingNow) {
  if (state === 'phone' && isLoose) return 'phoneLoose';
  return state === 'saved' && !isKept ? 'savedAlone' : state;
}
