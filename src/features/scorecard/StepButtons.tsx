import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';
import type { Steps } from './useSteps.ts';

interface Props {
  steps: Steps;
  canSubmit: boolean;
  onSubmit(): void;
}

/** The one thing to do next, always at the same place: the next step, and submitting in the last. */
export function StepButtons({ steps, canSubmit, onSubmit }: Props) {
  const { t } = useCard();
  const { isOn, at, count } = steps;
  const hasNext = isOn && at < count - 1;
  return (
    <div class={isOn ? 'go stepwise' : 'go'}>
      {isOn && (
        <>
          <button type="button" class="quiet" disabled={at === 0} onClick={() => steps.go(at - 1)}>
            {t['scorecard.step.back']}
          </button>
          <p class="help" role="status">
            {fill(t['scorecard.step'], { at: at + 1, of: count })}
          </p>
        </>
      )}
      <button
        type="button"
        class="primary"
        disabled={!hasNext && !canSubmit}
        onClick={() => (hasNext ? steps.go(at + 1) : steps.isJustHere() || onSubmit())}
      >
        {t[hasNext ? 'scorecard.step.next' : 'scorecard.submit']}
      </button>
    </div>
  );
}
