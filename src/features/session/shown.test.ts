import { expect, test } from 'vitest';
import { whatToShow } from './shown.ts';

const nothing = {
  locale: 'en' as const,
  asked: undefined,
  entered: undefined,
  demoed: undefined,
  waitingFor: null,
  notice: null,
};
const refused = (field: string, key: string, values: Record<string, string>) => ({
  ok: false as const,
  status: 422,
  errors: [{ field, key }],
  values,
});

test('it begins with the address, and comes back to the code after a look into the mail program', () => {
  expect(whatToShow(nothing)).toMatchObject({ step: 'email', notice: null });
  expect(whatToShow({ ...nothing, waitingFor: 'a@example.org' })).toMatchObject({
    step: 'code',
    email: 'a@example.org',
  });
});

test('a refused form keeps its step and what was typed', () => {
  const entered = refused('code', 'code_wrong', { email: 'a@example.org', code: '123 456' });
  expect(whatToShow({ ...nothing, entered, notice: 'carried' })).toEqual({
    step: 'code',
    email: 'a@example.org',
    form: entered,
    notice: null,
  });
  const asked = refused('email', 'email_invalid', { email: 'a@' });
  expect(whatToShow({ ...nothing, asked, waitingFor: 'b@example.org' })).toMatchObject({
    step: 'email',
    form: { values: { email: 'a@' } },
  });
});

test('only notices of ours are shown', () => {
  expect(whatToShow({ ...nothing, notice: 'signed_out' }).notice).toBe('You are signed out.');
  expect(whatToShow({ ...nothing, notice: '<b>Call 0900</b>' }).notice).toBeNull();
  expect(whatToShow({ ...nothing, notice: 'field_invalid' }).notice).toBeNull();
});
