import { inDoubt, pagesOf } from '../phone/kept.ts';

const isOfMember = (name: string) => name.startsWith(pagesOf);

/** The pages of whoever uses this browser; null when that is nobody, or not known. */
export async function ownPages(): Promise<Cache | null> {
  const names = await caches.keys();
  const [own, ...others] = names.filter(isOfMember);
  return own && others.length === 0 && !names.includes(inDoubt) ? caches.open(own) : null;
}

/** Grows when somebody may have signed in: what was asked for before that says nothing about who is here now. */
let era = 0;
export const currentEra = () => era;

/** Somebody may have signed in: until a page says who, nothing that is stored is shown. */
export async function someoneSignsIn(): Promise<void> {
  era += 1;
  await caches.open(inDoubt);
}

/** The sign-in failed, or whoever signed in is known. */
export async function nobodySignsIn(): Promise<void> {
  await caches.delete(inDoubt);
}

let lastSaid: Promise<unknown> = Promise.resolve();

/** This member is here now: the pages of anybody else go. */
export function memberIsHere(memberId: string): Promise<void> {
  const done = lastSaid.then(async () => {
    const others = (await caches.keys()).filter((name) => isOfMember(name) && name !== pagesOf + memberId);
    await Promise.all(others.map((name) => caches.delete(name)));
    await nobodySignsIn();
  });
  lastSaid = done.catch(() => {});
  return done;
}

/** Whether nobody else is here, as far as it was said: pages of a member outlive their session. */
export async function isHere(memberId: string): Promise<boolean> {
  await lastSaid;
  const names = await caches.keys();
  return !names.some((name) => name === inDoubt || (isOfMember(name) && name !== pagesOf + memberId));
}

/** The cache for a member's pages, made where it is missing. */
export function pagesFor(memberId: string): Promise<Cache> {
  return caches.open(pagesOf + memberId);
}

export async function forget(memberId: string): Promise<void> {
  await caches.delete(pagesOf + memberId);
}
