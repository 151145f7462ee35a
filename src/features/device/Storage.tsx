import { useEffect, useState } from 'preact/hooks';
import type { DeviceWords } from './words.ts';

/** Whether the browser may clear what is kept; null where it does not say. */
type State = 'kept' | 'loose' | 'refused' | null;

export function Storage({ t }: { t: DeviceWords }) {
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    navigator.storage
      ?.persisted?.()
      .then((isKept) => setState(isKept ? 'kept' : 'loose'))
      .catch(() => {});
  }, []);
  const ask = () =>
    navigator.storage.persist().then(
      (isKept) => setState(isKept ? 'kept' : 'refused'),
      () => setState('refused'),
    );
  return (
    <section class="stack" aria-labelledby="storage">
      <h2 id="storage">{t['device.storage.title']}</h2>
      <p>{t[state === 'kept' ? 'device.storage.kept' : 'device.storage.loose']}</p>
      {state === 'loose' && (
        <p>
          <button type="button" onClick={ask}>
            {t['device.storage.ask']}
          </button>
        </p>
      )}
      <p role="status">{state === 'refused' && t['device.storage.refused']}</p>
    </section>
  );
}
