import { expect, test } from 'vitest';
import { shownSecret, signatureHeaders } from './sign.rules.js';

/** The example of the specification. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };

test('a message is signed as Standard Webhooks says', () => {
  expect(signatureHeaders(MESSAGE, [SECRET])).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('while one secret replaces another, both sign', () => {
  const second = shownSecret(Buffer.alloc(32, 7));
  const { 'webhook-signature': signatures } = signatureHeaders(MESSAGE, [second, SECRET]);
  expect(signatures?.split(' ')).toHaveLength(2);
  expect(signatures).toContain('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});
