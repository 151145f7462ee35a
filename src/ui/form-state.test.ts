import { expect, test } from 'vitest';
import { describedBy, fieldError } from './form-state.ts';
import { words } from './words.ts';

test('a field finds its own error by its whole name', () => {
  const t = words('de');
  const form = { errors: [{ field: 'interviews.1.starts_at', key: 'date_invalid' }], values: {} };
  expect(fieldError(t, form, 'interviews.1.starts_at')).toBe(t['errors.date_invalid']);
  expect(fieldError(t, form, 'interviews.0.starts_at')).toBeUndefined();
  expect(fieldError(t, undefined, 'title')).toBeUndefined();
});

test('a control is described by what is there', () => {
  expect(describedBy('a', 'help', undefined)).toBe('a-help');
  expect(describedBy('a', 'help', 'error')).toBe('a-help a-error');
  expect(describedBy('a', undefined, undefined)).toBeUndefined();
});
