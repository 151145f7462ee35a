import { expect, test } from 'vitest';
import { navFor, sameAddress } from './nav.ts';

test('the navigation follows the roles', () => {
  const keys = (...roles: Parameters<typeof navFor>[0][number]['role'][]) =>
    navFor(
      roles.map((role) => ({ role })),
      'de',
    ).map(({ key }) => key);
  expect(keys()).toEqual(['home', 'guide']);
  expect(keys('framework_owner')).toEqual(['home', 'guide']);
  expect(keys('observer')).toEqual(['home', 'openings', 'guide']);
  expect(keys('hiring_manager')).toEqual(['home', 'openings', 'guide']);
  expect(keys('recruiter', 'hiring_manager')).toEqual(['home', 'openings', 'guide', 'members']);
});

test('the other language keeps the address but not the action that was called', () => {
  const at = (path: string) => sameAddress(new URL(path, 'http://127.0.0.1'), 'en');
  expect(at('/de')).toBe('/en');
  expect(at('/de/openings/1?sort=date')).toBe('/en/openings/1?sort=date');
  expect(at('/de/sign-in?next=%2Fde%2Fguide&_action=session.ask')).toBe('/en/sign-in?next=%2Fde%2Fguide');
});
