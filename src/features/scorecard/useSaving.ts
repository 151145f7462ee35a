import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../domain/scorecard.ts';
import type { Form } from '../../forms/form.ts';
import type { CardFormProps } from './card.ts';
import { earlyInput } from './earlyInput.ts';
import { send } from './exchange.ts';
import { createSaving, type Saving, type SavingNow } from './saving.ts';

const atRest: SavingNow = { state: 'saved', stopped: undefined, elsewhere: new Map() };

/** Saves the form as long as the page is open. */
export function useSaving(form: Form<Card>, { assignmentId, server }: CardFormProps) {
  const [now, setNow] = useState(atRest);
  const saving = useRef<Saving | null>(null);

  useEffect(() => {
    const keeper = createSaving({
      assignmentId,
      server,
      read: form.values,
      write: form.set as never,
      send,
      onChange: (next) => setNow((was) => (isSame(was, next) ? was : next)),
    });
    saving.current = keeper;
    const unsubscribe = form.subscribe(keeper.changed);
    const gone = new AbortController();
    const { signal } = gone;
    document.addEventListener('visibilitychange', keeper.now, { signal });
    addEventListener('pagehide', keeper.now, { signal });
    addEventListener('online', keeper.now, { signal });
    addEventListener('beforeunload', (event) => keeper.unsaved() && event.preventDefault(), { signal });
    earlyInput.replay();
    return () => {
      gone.abort();
      unsubscribe();
      keeper.end();
    };
  }, []);

  return { now, saving };
}

function isSame(a: SavingNow, b: SavingNow): boolean {
  return a.state === b.state && a.stopped === b.stopped && a.elsewhere.size + b.elsewhere.size === 0;
}
