import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** So long a request that was begun may still take; then whoever asked it is cut off. */
const ENDS_MS = 8000;

/**
 * Ends a server when it is told to: no new connections, what is being answered is answered. A connection on which nothing has been
 * asked yet, such as browsers keep ready, is no idle one to the library, which would wait for it for ever.
 * @returns what refuses new connections at once, and answers when the last one is gone
 */
export function endingOf(server: Server): () => { readonly closed: Promise<void>; readonly closeIdle: () => void } {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    let late: NodeJS.Timeout | undefined;
    const closed = new Promise<void>((resolve) =>
      server.close(() => {
        clearTimeout(late);
        resolve();
      }),
    );
    const closeIdle = () => {
      server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      late = setTimeout(() => server.closeAllConnections(), ENDS_MS);
    };
    return { closed, closeIdle };
  };
}
