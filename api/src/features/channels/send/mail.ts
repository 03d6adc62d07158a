import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { FetchError } from '../../../core/net/guarded-fetch.js';
import { isPublicAddress } from '../../../core/net/public-address.js';
import { type Adapter, type Outcome, saidOf, TAKEN, TIMEOUT_MS, textIn } from './outgoing.js';

/** The address to connect to: looked at here, and connected to as it was looked at. @throws FetchError */
async function addressOf(host: string, port: number, allowed: ReadonlySet<string>): Promise<string> {
  if (allowed.has(`${host}:${port}`)) return host;
  const found = isIP(host)
    ? [{ address: host }]
    : await lookup(host, { all: true }).catch(() => {
        throw new FetchError('UNREACHABLE');
      });
  const [first] = found;
  if (!first || !found.every(({ address }) => isPublicAddress(address))) throw new FetchError('PRIVATE_ADDRESS');
  return first.address;
}

/** What is known of an error of nodemailer (https://nodemailer.com/errors). */
interface MailError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** A box that is none stays none; whatever else is refused may be put right by an administrator. */
function outcomeOf({ code, responseCode, response }: MailError): Outcome {
  const said = response ? saidOf(response) : null;
  if (code === 'EAUTH' || code === 'ENOAUTH') return { fault: 'BAD_KEY', said };
  if (code === 'ETIMEDOUT') return { fault: 'TIMEOUT', said };
  if (code === 'ETLS') return { fault: 'TLS', said };
  if (code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500)
    return { fault: 'BAD_RECIPIENT', said, final: true };
  if (responseCode === 421 || responseCode === 450 || responseCode === 452) return { fault: 'OVER_QUOTA', said };
  return responseCode === undefined ? { fault: 'UNREACHABLE', said } : { fault: 'REFUSED', said };
}

/** By SMTP; encrypted from the start, or by STARTTLS unless the settings say that the server is inside and has none. */
export const sendByMail: Adapter = async ({ settings, secrets, allowed }, outgoing) => {
  const { deliveryId, subject, text, link, to, madeAt } = outgoing;
  const host = textIn(settings, 'host');
  const port = Number(settings['port']);
  const security = textIn(settings, 'security');
  const from = textIn(settings, 'from');
  const transport = createTransport({
    ...{ host: await addressOf(host, port, allowed), port, secure: security === 'TLS' },
    ...{
      requireTLS: security === 'STARTTLS',
      ignoreTLS: security === 'NONE',
      ...(isIP(host) ? {} : { tls: { servername: host } }),
    },
    ...{
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      dnsTimeout: TIMEOUT_MS,
    },
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...(secrets['password'] ? { auth: { user: textIn(settings, 'username'), pass: secrets['password'] } } : {}),
  });
  try {
    await transport.sendMail({
      ...{ from: { name: textIn(settings, 'fromName'), address: from }, to: to ?? '', subject, date: madeAt },
      ...{ text: [text, link].filter(Boolean).join('\n\n'), messageId: `<${deliveryId}@${domainOf(from)}>` },
      headers: { 'X-Delivery-Id': deliveryId, 'Auto-Submitted': 'auto-generated' },
    });
    return TAKEN;
  } catch (error) {
    return outcomeOf(error as MailError);
  } finally {
    transport.close();
  }
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1) || 'localhost';
