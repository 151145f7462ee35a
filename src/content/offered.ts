import type { Framework } from '../domain/framework.ts';

type Known = Pick<Framework, 'id'>;

/** The framework of the files at hand first, where it is among them; the others by their ids. */
export function inOrderOfOffer<T extends Known>(frameworks: readonly T[], atHandId: string): T[] {
  const rank = ({ id }: T) => (id === atHandId ? 0 : 1);
  return frameworks.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The framework that an address asks for, as in `?framework=baker`; the first one offered where it names none. */
export function wantedFramework<T extends Known>(
  offered: readonly T[],
  { searchParams }: URL,
): T | undefined {
  const wanted = searchParams.get('framework');
  return offered.find(({ id }) => id === wanted) ?? offered[0];
}
