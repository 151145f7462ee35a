import { longest } from '../../domain/scorecard.ts';
import { useValue } from '../../forms/form.ts';
import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Fold } from './Fold.tsx';
import { LimitedText } from './LimitedText.tsx';

/** What does not belong to the judgement: logistics, and what concerns other competencies. */
export function ExtrasPart({ step, hidden }: { step: number; hidden: boolean }) {
  const { form, t, props } = useCard();
  const [forRecruiter, setForRecruiter] = useValue(form, 'forRecruiter');
  const [heard, setHeard] = useValue(form, 'heard');
  const rest = props.others.filter(({ id }) => !heard.some((entry) => entry.competencyId === id));
  const nameOf = (id: string) => props.others.find((other) => other.id === id)?.name ?? id;

  return (
    <section class="extras section" data-step={step} hidden={hidden}>
      <h2>{t['scorecard.extras']}</h2>
      <div>
        <Fold summary={t['scorecard.forRecruiter']} isFilled={forRecruiter !== ''}>
          <LimitedText
            id="forRecruiter"
            label={t['scorecard.forRecruiter']}
            help={t['scorecard.forRecruiter.help']}
            max={longest.forRecruiter}
            lines={2}
            value={forRecruiter}
            onChange={(text) => setForRecruiter(() => text)}
          />
        </Fold>
        <Elsewhere of="forRecruiter" />
      </div>
      <div id="heard" tabIndex={-1}>
        <Fold summary={t['scorecard.heard']} isFilled={heard.length > 0}>
          <p class="help">{t['scorecard.heard.help']}</p>
          {heard.map((entry, at) => (
            <LimitedText
              key={entry.competencyId}
              id={`heard.${at}.text`}
              label={fill(t['scorecard.heard.about'], { competency: nameOf(entry.competencyId) })}
              max={longest.heard}
              lines={2}
              value={entry.text}
              onChange={(text) => setHeard((now) => now.with(at, { ...entry, text }))}
            />
          ))}
          <div class="chips">
            {rest.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="chip"
                onClick={() => setHeard((now) => [...now, { competencyId: id, text: '' }])}
              >
                {name}
              </button>
            ))}
          </div>
        </Fold>
        <Elsewhere of="heard" />
      </div>
    </section>
  );
}
