import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
  ['203.0.113.7', null, '203.0.113.7'],
  ['::ffff:203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['172.18.0.2', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['::1', '2001:db8::1', '2001:db8::1'],
  ['127.0.0.1', null, null],
  ['127.0.0.1', '10.0.0.4', null],
  ['127.0.0.1', "'; drop table members", null],
  [undefined, null, null],
])('%s, forwarded for %s: %s', (peer, forwarded, counted) => {
  expect(clientAddress(peer, forwarded)).toBe(counted);
});
