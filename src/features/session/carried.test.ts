import { expect, test } from 'vitest';
import { carry, readCarried } from './carried.ts';

const url = new URL('http://site.test/de/openings/new?copy=1&_action=openings.create');

test('what was typed survives the way through the sign-in page', () => {
  const form = new FormData();
  form.append('title', '<b>"Äpfel"</b>');
  form.append('plan.a', 'x');
  form.append('plan.a', 'y');
  form.append('file', new File(['x'], 'x.txt'));
  const carried = carry(url, 'openings.create', form);
  expect(carried).toEqual({
    path: '/de/openings/new?copy=1',
    action: 'openings.create',
    fields: [
      ['title', '<b>"Äpfel"</b>'],
      ['plan.a', 'x'],
      ['plan.a', 'y'],
    ],
  });
  expect(readCarried(JSON.stringify(carried))).toEqual(carried);
});

test.each([
  'null',
  '[]',
  'not json',
  '',
  '{"path":"//elsewhere.example","action":"a","fields":[]}',
  '{"path":"/de","action":"a&b","fields":[]}',
  '{"path":"/de","action":"a","fields":[["a",1]]}',
  '{"path":"/de","action":"a","fields":"x"}',
  JSON.stringify({ path: '/de', action: 'a', fields: [['a', 'x'.repeat(200_000)]] }),
])('nothing else is taken: %#', (text) => {
  expect(readCarried(text)).toBeNull();
});
