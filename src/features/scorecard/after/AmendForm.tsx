import { useMemo, useRef, useState } from 'preact/hooks';
import { longest } from '../../../domain/scorecard.ts';
import { ErrorSummary } from '../../../forms/ErrorSummary.tsx';
import { createForm } from '../../../forms/form.ts';
import type { FieldError } from '../../../forms/posted.ts';
import { CardContext, type CardTools } from '../card.ts';
import { cardFrom, check, summed } from '../checked.ts';
import { EvidencePart } from '../EvidencePart.tsx';
import { ExtrasPart } from '../ExtrasPart.tsx';
import { grow } from '../grow.ts';
import { JudgementPart } from '../JudgementPart.tsx';
import { placed } from '../place.ts';
import { QuestionPart } from '../QuestionPart.tsx';
import { AmendFoot } from './AmendFoot.tsx';
import type { Amended } from './amending.ts';
import { Discard } from './Discard.tsx';
import type { AmendProps } from './props.ts';
import { Review } from './Review.tsx';
import { useAmending } from './useAmending.ts';
import { useReview } from './useReview.ts';

/** The submitted card once more, to be amended: first what is to change, then what that comes to, and why. */
export function AmendForm(props: AmendProps) {
  const { t, words, questions } = props;
  const first = useMemo(() => cardFrom(props), []);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const review = useReview();
  const send = useRef<(() => Promise<void>) | undefined>(undefined);
  const form = useMemo(
    () =>
      createForm<Amended>({
        values: { ...first, reason: '' },
        check: ({ reason, ...card }) => [...check(card, props), ...checkReason(reason)],
        onInvalid: refuse,
        onSubmit: async () => send.current?.(),
      }),
    [],
  );
  const { now, amending } = useAmending(form, props, refuse);
  // Another device may have amended it since.
  const before = useMemo(
    () =>
      now.base
        ? cardFrom(
            props,
            Object.values(now.base).flatMap((answer) => answer ?? []),
          )
        : first,
    [now.base],
  );
  send.current = async () => amending.current?.submit();

  function refuse(found: readonly FieldError[]) {
    const at = placed(found);
    // What is wrong with the card itself stands beside what is typed, which has to be seen then.
    if (at.some(({ field, key }) => isInCard(field) || key === 'stale_revision')) review.close();
    form.refuse(at);
    setErrors(at);
  }

  function look() {
    const { reason: _, ...card } = form.values();
    const found = [...check(card, props), ...undecided(now.elsewhere)];
    form.refuse(found);
    setErrors(found);
    if (found.length === 0) review.open();
  }

  function submit() {
    setErrors([]);
    void form.submit();
  }

  const tools = useMemo<CardTools>(
    () => ({
      form,
      props,
      t,
      elsewhere: now.elsewhere,
      wordsOnly: props.wordsOnly,
      choose: (key, whose) => amending.current?.choose(key, whose),
    }),
    [now.elsewhere],
  );
  // Drawn again with the same errors, it must not take the focus again.
  const summary = useMemo(() => errors.map((error) => summed(error, props)), [errors]);
  // The same as before: what only the foot says need not draw the card again.
  const parts = useMemo(
    () => (
      <>
        {questions.map((question, at) => (
          <QuestionPart key={question.key} question={question} at={at} hidden={false} />
        ))}
        <JudgementPart step={questions.length} hidden={false} />
        <EvidencePart step={questions.length} hidden={false} />
        <ExtrasPart step={questions.length} hidden={false} />
      </>
    ),
    [],
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
        <div class="card-parts" hidden={review.isOpen} inert={now.isSending}>
          {parts}
        </div>
        {review.isOpen && <Review before={before} props={props} isSending={now.isSending} />}
        <div class="stack">
          <p class="help">{words['amend.kept']}</p>
          {now.isChanged && !now.isSending && (
            <Discard words={words} onDiscard={() => amending.current?.discard()} />
          )}
        </div>
        <AmendFoot
          now={now}
          props={props}
          isReview={review.isOpen}
          isSignedOut={errors.some(({ key }) => key === 'not_signed_in')}
          onBack={review.close}
          onNext={review.isOpen ? submit : look}
        />
      </form>
    </CardContext.Provider>
  );
}

const isInCard = (field: string) => field !== 'reason' && field !== 'card';

function checkReason(reason: string): FieldError[] {
  if (!reason.trim()) return [{ field: 'reason', key: 'reason_required' }];
  return reason.length > longest.reason ? [{ field: 'reason', key: 'field_too_long' }] : [];
}

function undecided(elsewhere: object): FieldError[] {
  return Object.keys(elsewhere).map((key) => ({ field: `${key}.elsewhere`, key: 'stale_revision' }));
}
