import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Accounts } from './accounts.ts';
import type { Faults } from './faults.ts';
import type { Inbox } from './received.ts';

interface Parts {
  readonly accounts: Accounts;
  readonly faults: Faults;
  readonly inbox: Inbox;
}

/** An error that the server says to the client. */
const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** Starts a mail server on the loopback interface: it takes mail for everybody but those who are said to be unknown. */
export async function startMailStandIn(
  { accounts, faults, inbox }: Parts,
  port: number,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  async function take(raw: Buffer, to: string): Promise<void> {
    const fault = await faults.next('mail');
    if (fault && !fault.afterwards) throw refusal(fault.status ?? 451, 'fault');
    const { messageId = '', subject = '', text = '', headers } = await new PostalMime().parse(raw);
    const told = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
    const deliveryId = messageId.replace(/^<|@.*$/g, '');
    inbox.add({ channel: 'mail', deliveryId, to, subject, text: text.trim(), headers: told });
    if (fault) throw refusal(fault.status ?? 451, 'taken, and the answer is lost');
  }
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false },
    onAuth: ({ password }, _session, done) => {
      const account = accounts.of('mail');
      if (account && password === account.secret) done(null, { user: 'sender' });
      else done(refusal(535, '5.7.8 Authentication failed'));
    },
    onRcptTo: ({ address }, _session, done) => {
      const account = accounts.of('mail');
      if (account?.unknown.includes(address)) done(refusal(550, '5.1.1 No such user'));
      else if (account && !accounts.spend(account)) done(refusal(452, '4.5.3 Too many recipients'));
      else done();
    },
    onData: (stream, { envelope }, done) => {
      void buffer(stream)
        .then((raw) => take(raw, envelope.rcptTo[0]?.address ?? ''))
        .then(
          () => done(),
          (error: Error) => done(error),
        );
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
