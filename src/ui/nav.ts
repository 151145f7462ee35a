import type { Locale } from '../domain/locale.ts';
import type { HeldRole, Role } from '../domain/member.ts';
import type { WordKey } from './words.ts';

export type NavKey = 'home' | 'openings' | 'guide' | 'members';

interface NavItem {
  key: NavKey;
  path: string;
  word: WordKey;
  /** Whoever holds one of these sees it; without any it is there for everybody. */
  roles?: readonly Role[];
}

const items: readonly NavItem[] = [
  { key: 'home', path: '', word: 'nav.home' },
  {
    key: 'openings',
    path: '/openings',
    word: 'nav.openings',
    roles: ['recruiter', 'hiring_manager', 'observer'],
  },
  { key: 'guide', path: '/guide', word: 'nav.guide' },
  { key: 'members', path: '/members', word: 'nav.members', roles: ['recruiter'] },
];

/** What somebody with these roles finds in the navigation. What they may do there the database decides. */
export function navFor(roles: readonly Pick<HeldRole, 'role'>[], locale: Locale) {
  return items
    .filter((item) => !item.roles || roles.some(({ role }) => item.roles?.includes(role)))
    .map(({ key, path, word }) => ({ key, href: `/${locale}${path}`, word }));
}

/** The same address in another language. What an action was called with stays behind. */
export function sameAddress(url: URL, locale: Locale): string {
  const path = url.pathname.replace(/^\/[^/]*/, `/${locale}`);
  const query = new URLSearchParams(url.search);
  query.delete('_action');
  return query.size > 0 ? `${path}?${query}` : path;
}
