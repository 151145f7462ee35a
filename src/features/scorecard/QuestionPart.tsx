import { emptyAnswer, type QuestionAnswer, results, skipReasons } from '../../domain/scorecard.ts';
import { Choice, Group } from '../../forms/Choices.tsx';
import { useValue } from '../../forms/form.ts';
import { fill } from '../../ui/words.ts';
import { type CardQuestion, useCard, useErrorText } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { NoteField } from './NoteField.tsx';
import { OfQuestion } from './OfQuestion.tsx';
import { RatingGroup } from './RatingGroup.tsx';
import { useIsWide } from './useIsWide.ts';

interface Props {
  question: CardQuestion;
  /** The position of the question, and of its step. */
  at: number;
  hidden: boolean;
}

/** One core question: what to ask, and what was said. */
export function QuestionPart({ question, at, hidden }: Props) {
  const { form, t, props, wordsOnly } = useCard();
  const { key } = question;
  const [answer = emptyAnswer, set] = useValue(form, key);
  const change = (part: Partial<QuestionAnswer>) => set((now = emptyAnswer) => ({ ...now, ...part }));
  const isWide = useIsWide();
  const resultError = useErrorText(`${key}.result`);
  const count = fill(t['scorecard.question.count'], {
    at: at + 1,
    of: props.questions.length,
    minutes: props.minutesEach,
  });

  return (
    <section
      class="question section"
      id={key}
      tabIndex={-1}
      aria-labelledby={`${key}.count ${key}.text`}
      data-step={at}
      hidden={hidden}
    >
      <div class="ask">
        <p class="help" id={`${key}.count`}>
          {count}
        </p>
        <h2 id={`${key}.text`}>{question.text}</h2>
        <details open={isWide}>
          <summary>{t['scorecard.probes']}</summary>
          <fieldset class="chips">
            <legend class="hidden-text">
              <OfQuestion at={at}>{t['scorecard.probes']}</OfQuestion>
            </legend>
            {question.probes.map((probe) => (
              <Choice
                key={probe.id}
                type="checkbox"
                class="chip"
                name={`${key}.probes`}
                checked={answer.probes.includes(probe.id)}
                onPick={(on) =>
                  change({
                    probes: [...answer.probes.filter((id) => id !== probe.id), ...(on ? [probe.id] : [])],
                  })
                }
              >
                {probe.text}
              </Choice>
            ))}
          </fieldset>
        </details>
        <details>
          <summary>{t['scorecard.listenFor']}</summary>
          <dl class="stack">
            {question.listenFor.map(({ level, text }) => (
              <div key={level}>
                <dt>{level}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt>{t['scorecard.askAgain']}</dt>
              <dd>{question.askAgain}</dd>
            </div>
          </dl>
        </details>
      </div>
      <div class="reply">
        <NoteField name={key} at={at} answer={answer} change={change} />
        <Elsewhere of={key} />
        {answer.skipped === null && (
          <>
            <div class="result">
              <Group
                id={`${key}.result`}
                // Two of these bars may be in sight at once.
                legend={`${fill(t['scorecard.question.number'], { at: at + 1 })} · ${props.resultQuestion}`}
                error={resultError}
              >
                <div class="chips">
                  {results.map((result) => (
                    <Choice
                      key={result}
                      type="radio"
                      class="chip"
                      name={`${key}.result`}
                      checked={answer.result === result}
                      onPick={() => change({ result })}
                    >
                      {t[`scorecard.result.${result}`]}
                    </Choice>
                  ))}
                </div>
              </Group>
            </div>
            <RatingGroup
              id={`${key}.rating`}
              reason={`${key}.notObserved`}
              class="options brief"
              legend={<OfQuestion at={at}>{t['scorecard.thisAnswer']}</OfQuestion>}
              value={answer}
              onChange={change}
              say={({ rating, answer: meaning }) => ({ title: `${rating}`, meaning })}
            />
          </>
        )}
        <Group
          id={`${key}.skipped`}
          class="not-asked"
          legend={<OfQuestion at={at}>{t['scorecard.skip']}</OfQuestion>}
        >
          <div class="chips">
            {skipReasons.map((reason) => (
              // Tapped again, it is taken back: a radio could not be.
              <Choice
                key={reason}
                type="checkbox"
                class="chip"
                name={`${key}.skipped`}
                checked={answer.skipped === reason}
                disabled={wordsOnly}
                onPick={(on) =>
                  change(on ? { skipped: reason, rating: null, notObserved: null } : { skipped: null })
                }
              >
                {t[`scorecard.skip.${reason}`]}
              </Choice>
            ))}
          </div>
        </Group>
      </div>
    </section>
  );
}
