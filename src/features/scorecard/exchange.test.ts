import * as devalue from 'devalue';
import { expect, it, vi } from 'vitest';
import { call, unflatten } from './exchange.ts';

it.each([
  [{ ok: true, revision: 3, saved: ['why'], changed: [{ key: 'why', revision: 2, value: 'a "b" – ü\n' }] }],
  [{ ok: false, errors: [{ field: '', key: 'not_signed_in' }] }],
  [{ ok: true, answers: [{ value: { note: '', rating: null, pinned: false, probes: [] } }] }],
])('reads an answer as it was given', (answer) => {
  expect(unflatten(JSON.parse(devalue.stringify(answer)))).toEqual(answer);
});

it('refuses what is no answer', () => {
  expect(() => unflatten({ error: 'not found' })).toThrow(TypeError);
});

it.each([[[]], [[1]], [[{ fine: 1 }, true]]])('takes %j for no answer at all', async (body) => {
  vi.stubGlobal('fetch', async () => Response.json(body));
  await expect(call('scorecard.saveDraft', {})).rejects.toThrow(TypeError);
  vi.unstubAllGlobals();
});
