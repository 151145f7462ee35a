import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardIssue } from '../../../domain/scorecard.ts';
import type { Form } from '../../../forms/form.ts';
import { holdOnly, onSignedOut } from '../../../phone/goodbye.ts';
import { browserShelf } from '../../../phone/shelf.ts';
import { askedIn } from '../card.ts';
import { earlyInput } from '../earlyInput.ts';
import { call, sendAs } from '../exchange.ts';
import { type Amended, type Amending, type AmendingNow, createAmending } from './amending.ts';
import type { AmendProps } from './props.ts';

const atRest: AmendingNow = {
  isChanged: false,
  isKept: true,
  isSending: false,
  elsewhere: {},
  base: undefined,
};

/** Keeps and sends the amendment as long as its page is open. */
export function useAmending(
  form: Form<Amended>,
  { draft, server, assignmentId, card, signIn, wordsOnly, questions }: AmendProps,
  onRefused: (errors: readonly CardIssue[]) => void,
) {
  const [now, setNow] = useState(atRest);
  const amending = useRef<Amending | null>(null);
  const first = useRef(form.values());

  // At once: the fields have just been set back to what the server has drawn.
  useLayoutEffect(() => earlyInput.replay(), []);
  useEffect(() => {
    const facts = { ...draft, asked: askedIn(questions) };
    const member_id = facts.memberId;
    const keeper = createAmending({
      facts,
      server,
      assignmentId,
      read: form.values,
      first: first.current,
      write: (key, value) => form.set(key, value as never),
      wordsOnly,
      shelf: browserShelf(facts),
      send: {
        card: sendAs(member_id).card,
        amend: (amendment) => call('scorecard.amend', { ...amendment, member_id }),
      },
      onChange: (next) => setNow((was) => (isSame(was, next) ? was : next)),
      onDone: () => location.replace(`${card}?done=amended`),
      onDiscarded: () => location.replace(card),
      onRefused,
    });
    amending.current = keeper;
    const unsubscribe = form.subscribe(keeper.changed);
    const gone = new AbortController();
    const { signal } = gone;
    const look = () => document.visibilityState === 'hidden' && keeper.hide();
    document.addEventListener('visibilitychange', look, { signal });
    addEventListener('pagehide', keeper.hide, { signal });
    addEventListener('online', keeper.again, { signal });
    addEventListener('beforeunload', (event) => keeper.wouldLose() && event.preventDefault(), { signal });
    const leave = () => {
      keeper.end();
      location.replace(signIn);
    };
    onSignedOut(member_id, leave, signal);
    void keeper.start();
    return () => {
      gone.abort();
      unsubscribe();
      keeper.end();
    };
  }, []);

  const isOnlyHere = !now.isKept && now.isChanged;
  useEffect(() => (isOnlyHere ? holdOnly(draft.memberId) : undefined), [isOnlyHere]);

  return { now, amending };
}

function isSame(a: AmendingNow, b: AmendingNow): boolean {
  return (
    a.isChanged === b.isChanged &&
    a.isKept === b.isKept &&
    a.isSending === b.isSending &&
    a.elsewhere === b.elsewhere &&
    a.base === b.base
  );
}
