import { afterEach, expect, test, vi } from 'vitest';
import { Refusal, unwrap } from './refusal.ts';

const log = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => log.mockClear());

function refused(
  status: number,
  code: string,
  message = 'in the words of the database',
  details = '',
  hint = '',
) {
  try {
    unwrap({ data: null, status, error: { code, message, details, hint } });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('data comes through, null included', () => {
  expect(unwrap({ data: [1], error: null, status: 200 })).toEqual([1]);
  expect(unwrap({ data: null, error: null, status: 200 })).toBeNull();
});

test('a refusal of ours keeps status, key, field and hint', () => {
  expect(refused(409, 'PT409', 'scorecard_locked', 'answers.rating', 'Reload.')).toMatchObject({
    status: 409,
    key: 'scorecard_locked',
    field: 'answers.rating',
    hint: 'Reload.',
  });
  expect(log).not.toHaveBeenCalled();
});

test.each([
  [400, '22P02', 422, 'payload_invalid'],
  [409, '23505', 409, 'conflict_try_again'],
  [400, '23514', 409, 'conflict_try_again'],
  [500, '40001', 409, 'conflict_try_again'],
  [403, '42501', 403, 'not_allowed'],
  [406, 'PGRST116', 404, 'not_found'],
  [401, 'PGRST301', 401, 'not_signed_in'],
  [401, '', 401, 'not_signed_in'],
  [404, 'PGRST202', 503, 'unavailable'],
  [422, 'PT422', 422, 'payload_invalid'],
  [500, 'SUP', 503, 'unavailable'],
  [0, '', 503, 'unavailable'],
])('%i %s becomes %i %s, without what the database said', (status, code, answered, key) => {
  const refusal = refused(
    status,
    code,
    'duplicate key value (email)=(a@b.c)',
    'Failing row contains (a@b.c)',
  );
  expect(refusal).toMatchObject({ status: answered, key, message: key, field: null, hint: null });
  for (const [line] of log.mock.calls) expect(line).not.toContain('Failing row');
});
