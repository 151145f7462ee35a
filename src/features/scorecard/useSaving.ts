import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card, CardIssue } from '../../domain/scorecard.ts';
import type { Form } from '../../forms/form.ts';
import { holdOnly, onSignedOut } from '../../phone/goodbye.ts';
import { dropCard, keepCard } from '../../phone/pages.ts';
import { browserShelf } from '../../phone/shelf.ts';
import { askedIn, type CardFormProps } from './card.ts';
import { earlyInput } from './earlyInput.ts';
import { sendAs } from './exchange.ts';
import { placed } from './place.ts';
import { createSaving, type Saving, type SavingNow } from './saving.ts';

const atRest: SavingNow = {
  state: 'opening',
  isWriting: false,
  isKept: true,
  stopped: undefined,
  submitting: false,
  isLoose: false,
  elsewhere: {},
};

/** Saves the form as long as the page is open. */
export function useSaving(
  form: Form<Card>,
  { draft, server, signIn, questions }: CardFormProps,
  onRefused: (errors: readonly CardIssue[]) => void,
) {
  const [now, setNow] = useState(atRest);
  const saving = useRef<Saving | null>(null);
  const first = useRef(form.values());

  // At once: the fields have just been set back to what the server has drawn.
  useLayoutEffect(() => earlyInput.replay(), []);
  useEffect(() => {
    const facts = { ...draft, asked: askedIn(questions) };
    const keeper = createSaving({
      facts,
      server,
      read: form.values,
      first: first.current,
      write: (key, value) => inPlace(() => form.set(key, value as never)),
      send: sendAs(facts.memberId),
      shelf: browserShelf(facts),
      onChange: (next) => setNow((was) => (isSame(was, next) ? was : next)),
      async onSubmitted() {
        await dropCard(facts.memberId, facts.path);
        // Another address than this one, and for the page without a network, which then knows that all is well.
        location.replace(`${location.pathname}?in#in`);
      },
      onRefused,
      onRejected: (errors) => form.refuse(placed(errors)),
    });
    saving.current = keeper;
    const unsubscribe = form.subscribe(keeper.changed);
    const gone = new AbortController();
    const { signal } = gone;
    const look = () => (document.visibilityState === 'hidden' ? keeper.hide() : keeper.now());
    document.addEventListener('visibilitychange', look, { signal });
    addEventListener('pagehide', keeper.hide, { signal });
    addEventListener('online', keeper.now, { signal });
    addEventListener('focus', keeper.now, { signal });
    addEventListener('beforeunload', (event) => keeper.wouldLose() && event.preventDefault(), { signal });
    // Whoever comes next must not find it here.
    const leave = () => {
      keeper.end();
      location.replace(signIn);
    };
    onSignedOut(facts.memberId, leave, signal);
    void keeper.start();
    void keepCard(facts);
    navigator.storage?.persist().then(keeper.promised, () => keeper.promised(false));
    return () => {
      gone.abort();
      unsubscribe();
      keeper.end();
    };
  }, []);

  const isOnlyHere = !now.isKept && now.state !== 'saved';
  useEffect(() => (isOnlyHere ? holdOnly(draft.memberId) : undefined), [isOnlyHere]);

  return { now, saving };
}

function isSame(a: SavingNow, b: SavingNow): boolean {
  return (
    a.state === b.state &&
    a.isWriting === b.isWriting &&
    a.isKept === b.isKept &&
    a.stopped === b.stopped &&
    a.submitting === b.submitting &&
    a.isLoose === b.isLoose &&
    a.elsewhere === b.elsewhere
  );
}

/** News from elsewhere comes into a field without moving the caret in it. */
function inPlace(change: () => void) {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return change();
  const { value, selectionStart, selectionEnd } = field;
  change();
  // Once the change is drawn, and before any key can come.
  queueMicrotask(() => {
    if (field.value !== value) field.setSelectionRange(selectionStart, selectionEnd);
  });
}
