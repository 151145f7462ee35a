import { Choice } from '../../forms/Choices.tsx';
import { useCard } from './card.ts';
import { useAwake } from './useAwake.ts';
import type { Clock } from './useClock.ts';
import type { Steps } from './useSteps.ts';

/** How the card is shown, as the interviewer likes; this device remembers it. */
export function ViewChoice({ steps, clock }: { steps: Steps; clock: Clock }) {
  const { t } = useCard();
  const awake = useAwake();
  return (
    <details class="view no-print">
      <summary>{t['scorecard.view']}</summary>
      <fieldset class="chips">
        <legend class="hidden-text">{t['scorecard.view']}</legend>
        {[false, true].map((isOn) => (
          <Choice
            key={isOn}
            type="radio"
            class="chip"
            name="view"
            checked={steps.isOn === isOn}
            onPick={() => steps.choose(isOn)}
          >
            {t[isOn ? 'scorecard.view.steps' : 'scorecard.view.page']}
          </Choice>
        ))}
        <Choice type="checkbox" class="chip" name="clock" checked={clock.isShown} onPick={clock.show}>
          {t['scorecard.view.clock']}
        </Choice>
        {clock.isShown && clock.minute === undefined && (
          <button type="button" class="chip" onClick={clock.start}>
            {t['scorecard.clock.start']}
          </button>
        )}
        {awake.canBe && (
          <Choice type="checkbox" class="chip" name="awake" checked={awake.is} onPick={awake.ask}>
            {t['scorecard.view.awake']}
          </Choice>
        )}
      </fieldset>
    </details>
  );
}
