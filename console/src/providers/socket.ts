import type { TypedDocumentString } from '@sanwu/schema';
import { type Client, createClient } from 'graphql-ws';
import type { Sink } from './follow-stream.ts';

// One connection carries every stream of the page. Reconnecting is followStream's, which knows the cursors.
let client: Client | undefined;
let forbidden: () => void = () => undefined;

// The server closes with it when session or rights changed, and when nobody is signed in.
const RIGHTS_CHANGED = 4403;

/** Told when the server no longer takes this session. */
export function onForbidden(listener: () => void): void {
  forbidden = listener;
}

function socket(): Client {
  client ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    retryAttempts: 0,
    keepAlive: 15_000,
    on: {
      closed: (event) => {
        if (event instanceof CloseEvent && event.code === RIGHTS_CHANGED) forbidden();
      },
    },
    // What goes wrong is shown as the state of the connection, not in the browser's log.
    onNonLazyError: () => undefined,
  });
  return client;
}

/** Drops the connection: after sign-out, or when it has gone silent. */
export function hangUp(): void {
  client?.terminate();
}

export function openSubscription<Result, Variables extends Record<string, unknown>, F>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  pick: (result: Result) => F,
  sink: Sink<F>,
): () => void {
  return socket().subscribe<Result>(
    { query: document.toString(), variables },
    {
      next: (message) => {
        if (message.data) sink.next(pick(message.data));
        else sink.closed();
      },
      error: () => sink.closed(),
      complete: () => sink.closed(),
    },
  );
}
