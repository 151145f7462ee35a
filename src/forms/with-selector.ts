import { useRef, useSyncExternalStore } from 'preact/compat';

/**
 * Stands in for `use-sync-external-store/shim/with-selector`, which TanStack imports and which is CommonJS: it would
 * bring a second Preact to the server. The alias is in astro.config.mjs.
 */
export function useSyncExternalStoreWithSelector<Snapshot, Selection>(
  subscribe: (onChange: () => void) => () => void,
  getSnapshot: () => Snapshot,
  _getServerSnapshot: (() => Snapshot) | null | undefined,
  select: (snapshot: Snapshot) => Selection,
  isEqual: (a: Selection, b: Selection) => boolean = Object.is,
): Selection {
  const last = useRef<{ selection: Selection } | null>(null);
  return useSyncExternalStore(subscribe, () => {
    const selection = select(getSnapshot());
    // An equal selection keeps its identity, or the store would seem to change on every render.
    if (!last.current || !isEqual(last.current.selection, selection)) last.current = { selection };
    return last.current.selection;
  });
}
