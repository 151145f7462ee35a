import { useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../../domain/scorecard.ts';
import { ErrorSummary } from '../../forms/ErrorSummary.tsx';
import { createForm } from '../../forms/form.ts';
import type { FieldError } from '../../forms/posted.ts';
import { CardContext, type CardFormProps } from './card.ts';
import { cardFrom, check, summed } from './checked.ts';
import { EvidencePart } from './EvidencePart.tsx';
import { ExtrasPart } from './ExtrasPart.tsx';
import { Foot } from './Foot.tsx';
import { grow } from './grow.ts';
import { JudgementPart } from './JudgementPart.tsx';
import { NotSent } from './NotSent.tsx';
import { placed } from './place.ts';
import { QuestionPart } from './QuestionPart.tsx';
import { Stopped } from './Stopped.tsx';
import type { SaveState } from './saving.ts';
import { useClock } from './useClock.ts';
import { useSaving } from './useSaving.ts';
import { useSteps } from './useSteps.ts';
import { ViewChoice } from './ViewChoice.tsx';

/** As long as a card that was handed in is only under way, there is nothing to say; what is refused says so itself. */
const quiet: ReadonlySet<SaveState> = new Set(['phone', 'saved', 'stopped']);

/** The scorecard as it is filled in. Rendered on the server first, so that everything can be read before it runs. */
export function CardForm(props: CardFormProps) {
  const { t, questions } = props;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const submit = useRef<(() => Promise<void>) | undefined>(undefined);
  const form = useMemo(
    () =>
      createForm<Card>({
        values: cardFrom(props),
        check: (card) => check(card, props),
        onInvalid: refuse,
        onSubmit: async () => {
          await submit.current?.();
        },
      }),
    [],
  );
  const { now, saving } = useSaving(form, props, refuse);
  const { submitting, state, stopped } = now;

  function refuse(found: readonly FieldError[]) {
    const at = placed(found);
    form.refuse(at);
    setErrors(at);
  }

  submit.current = async () => saving.current?.submit();

  function onSubmit() {
    setErrors([]);
    void form.submit();
  }

  const tools = useMemo(
    () => ({
      form,
      props,
      t,
      elsewhere: now.elsewhere,
      choose: (...choice: Parameters<NonNullable<typeof saving.current>['choose']>) =>
        saving.current?.choose(...choice),
    }),
    [now.elsewhere],
  );

  // The same list as long as it says the same: a new one takes the focus.
  const summary = useMemo(() => errors.map((error) => summed(error, props)), [errors]);
  const last = questions.length;
  const steps = useSteps(props.draft.assignmentId, [...questions.map(({ key }) => key), 'judgement']);
  const clock = useClock(props);
  const isHidden = (step: number) => steps.isOn && steps.at !== step;
  // The same as before unless another step shows: what only the foot says need not draw the card again.
  const parts = useMemo(
    () => (
      <>
        {questions.map((question, at) => (
          <QuestionPart key={question.key} question={question} at={at} hidden={isHidden(at)} />
        ))}
        <JudgementPart step={last} hidden={isHidden(last)} />
        <EvidencePart step={last} hidden={isHidden(last)} />
        <ExtrasPart step={last} hidden={isHidden(last)} />
      </>
    ),
    [steps.isOn, steps.at],
  );

  return (
    <CardContext.Provider value={tools}>
      <form
        class="card-form"
        id="card"
        autocomplete="off"
        onSubmit={(event) => event.preventDefault()}
        onInput={grow}
      >
        <ErrorSummary title={t['errors.title']} errors={summary} />
        {stopped && <Stopped why={stopped} isKept={now.isKept} onAgain={() => saving.current?.again()} />}
        {submitting && !quiet.has(state) && (
          <NotSent
            state={state}
            onAgain={() => saving.current?.now()}
            onRecall={() => saving.current?.recall()}
          />
        )}
        <ViewChoice steps={steps} clock={clock} />
        <div class="card-parts" inert={submitting}>
          {parts}
        </div>
        <Foot now={now} steps={steps} clock={clock} onSubmit={onSubmit} />
      </form>
    </CardContext.Provider>
  );
}
