import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { proxiesOf } from '../config.rules.js';
import { clientAddressOf } from './client-address.js';

const { list } = proxiesOf('10.0.0.1, 172.16.0.0/12,fd00::/8');

test.each([
  ['an untrusted peer says what it likes', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a trusted one says who is behind it', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['in IPv6 as well', 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ['an IPv4 address may come as IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  ['what stands left may be invented', '10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['proxies behind proxies are passed over', '10.0.0.1', '1.1.1.1, 198.51.100.1, 172.20.0.3', '198.51.100.1'],
  ['ports are left out', '10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['ports of IPv6 too', '10.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
  ['nothing forwarded: the proxy itself', '10.0.0.1', undefined, '10.0.0.1'],
  ['only proxies: the nearest', '10.0.0.1', '172.20.0.3', '10.0.0.1'],
  ['no address: the proxy itself', '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
])('%s', (_, remoteAddress, forwarded, expected) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  expect(clientAddressOf({ socket: { remoteAddress } as IncomingMessage['socket'], headers }, list)).toBe(expected);
});
