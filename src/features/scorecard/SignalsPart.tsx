import { signalKinds } from '../../domain/signal.ts';
import { Choice } from '../../forms/Choices.tsx';
import { useValue } from '../../forms/form.ts';
import { useCard } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Fold } from './Fold.tsx';

/** What was heard beyond the questions, to be ticked; it never counts towards a rating. */
export function SignalsPart() {
  const { form, t, props } = useCard();
  const [ticked, set] = useValue(form, 'signals');
  if (props.signals.length === 0) return null;
  return (
    <div class="signals" id="signals" tabIndex={-1}>
      <Fold summary={t['scorecard.signals']} isFilled={ticked.length > 0}>
        <p class="help">{t['scorecard.signals.help']}</p>
        {signalKinds.map((kind) => (
          <fieldset key={kind} class="field">
            <legend>{t[`scorecard.signals.${kind}`]}</legend>
            <div class="options">
              {props.signals
                .filter((signal) => signal.kind === kind)
                .map(({ id, text }) => (
                  <Choice
                    key={id}
                    type="checkbox"
                    class="option"
                    name="signals"
                    checked={ticked.includes(id)}
                    onPick={(on) =>
                      set((now) => [...now.filter((other) => other !== id), ...(on ? [id] : [])])
                    }
                  >
                    <span>{text}</span>
                  </Choice>
                ))}
            </div>
          </fieldset>
        ))}
      </Fold>
      <Elsewhere of="signals" />
    </div>
  );
}
