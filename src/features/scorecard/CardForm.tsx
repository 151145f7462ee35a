import { useMemo, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { type Card, cardIssues, cardSchema, completeness, emptyCard, keyOf } from '../../domain/scorecard.ts';
import { ErrorSummary } from '../../forms/ErrorSummary.tsx';
import { createForm } from '../../forms/form.ts';
import type { FieldError } from '../../forms/posted.ts';
import { fill } from '../../ui/words.ts';
import { CardContext, type CardFormProps, cardErrorText } from './card.ts';
import { EvidencePart } from './EvidencePart.tsx';
import { ExtrasPart } from './ExtrasPart.tsx';
import { Foot } from './Foot.tsx';
import { JudgementPart } from './JudgementPart.tsx';
import { placed } from './place.ts';
import { QuestionPart } from './QuestionPart.tsx';
import { useSaving } from './useSaving.ts';

/** The scorecard as it is filled in. Rendered on the server first, so that everything can be read before it runs. */
export function CardForm(props: CardFormProps) {
  const { t, questions } = props;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sending, setSending] = useState(false);
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
  const { now, saving } = useSaving(form, props);

  function refuse(found: readonly FieldError[]) {
    const at = placed(found);
    form.refuse(at);
    setErrors(at);
  }

  submit.current = async () => {
    const reply = await saving.current?.submit();
    if (reply?.ok) location.replace(location.pathname);
    else if (reply) refuse(reply.errors);
  };

  async function onSubmit() {
    if (sending) return;
    setSending(true);
    setErrors([]);
    await form.submit();
    setSending(false);
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

  return (
    <CardContext.Provider value={tools}>
      <form class="card-form" id="card" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <ErrorSummary title={t['errors.title']} errors={errors.map((error) => summed(error, props))} />
        <div class="card-parts" inert={sending}>
          {questions.map((question, at) => (
            <QuestionPart key={question.key} question={question} at={at} />
          ))}
          <JudgementPart />
          <EvidencePart />
          <ExtrasPart />
        </div>
        <Foot now={now} sending={sending} onSubmit={onSubmit} />
      </form>
    </CardContext.Provider>
  );
}

function cardFrom({ questions, server }: CardFormProps): Card {
  const empty = emptyCard(questions.map(({ key }) => key));
  const stored = server.answers.filter(({ key }) => key in empty).map(({ key, value }) => [key, value]);
  return { ...empty, ...Object.fromEntries(stored) };
}

function check(card: Card, { questions }: CardFormProps): FieldError[] {
  const parsed = v.safeParse(cardSchema(questions.map(({ key }) => key)), card);
  if (!parsed.success) return placed(cardIssues(parsed.issues));
  const coreQuestions = questions.map(({ key }) => key.slice(keyOf('').length));
  return placed(completeness(card, { coreQuestions }));
}

/** An error as the summary names it: with the number of its question. */
function summed({ field, key }: FieldError, { t, questions }: CardFormProps) {
  const text = cardErrorText(t, field, key);
  const at = questions.findIndex((question) => field.startsWith(`${question.key}.`));
  const entry = /^evidence\.(\d+)\./.exec(field)?.[1];
  const where =
    at >= 0
      ? fill(t['scorecard.question.number'], { at: at + 1 })
      : entry && fill(t['scorecard.evidence.number'], { at: Number(entry) + 1 });
  return { id: field, text: where ? `${where}: ${text}` : text };
}
