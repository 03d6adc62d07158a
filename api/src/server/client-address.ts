import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.)/i;
const WITH_PORT = /^(?:\[(?<six>[^\]]+)\](?::\d+)?|(?<four>\d+(?:\.\d+){3}):\d+)$/;

/** An address as it is written elsewhere: without a port, an IPv4 one not as IPv6; null when it is none. */
function addressOf(text: string): string | null {
  const groups = WITH_PORT.exec(text)?.groups;
  const address = (groups?.['six'] ?? groups?.['four'] ?? text).replace(MAPPED, '');
  return isIP(address) === 0 ? null : address;
}

/**
 * Where a request comes from: its peer, or, when that is a proxy we trust, the right-most hop of `X-Forwarded-For` that is
 * none. What stands left of it anybody can have written.
 */
export function clientAddressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, trusted: BlockList) {
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  const peer = addressOf(socket.remoteAddress ?? '');
  if (peer === null || !isTrusted(peer)) return peer ?? '';
  // further headers of the name are joined to one list by node
  for (const hop of String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .reverse()) {
    const address = addressOf(hop.trim());
    // no proxy of ours writes that: what stands left of it is nobody's word
    if (address === null) return peer;
    if (!isTrusted(address)) return address;
  }
  return peer;
}
