/** What one request of a caller may be, and how many there may be. */
export interface CallerLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
  readonly requestsPerMinute: number;
  readonly batch: number;
  /** milliseconds */
  readonly time: number;
  readonly together: number;
  /** bytes */
  readonly body: number;
}

/** A third party that showed a key. */
export interface Caller {
  readonly keyId: string;
  /** whose data it reads: keys of one audience and the same scopes read the same */
  readonly audience: string;
  readonly scopes: ReadonlySet<string>;
  readonly limits: CallerLimits;
  /** it may ask for documents that are stored for it, and for nothing else */
  readonly storedOnly: boolean;
}

/** How an operation went, for who looks after the keys. */
export interface Spent {
  readonly keyId: string;
  /** what the operation calls itself, and which document it is */
  readonly operation: string;
  readonly outcome: 'ok' | 'failed' | 'refused';
  readonly cost: number;
  /** milliseconds */
  readonly took: number;
}

/** Requests of a key in a minute. */
export interface MinuteCount {
  readonly keyId: string;
  /** minutes since 1970, by the system clock */
  readonly minute: number;
  readonly requests: number;
}

/** What the endpoint needs of the features; `State` is what answers hang on, read anew for each request. */
export interface PortalPorts<State, Key extends Caller, Context> {
  /** The state of this moment, in one statement. */
  readonly readState: () => Promise<State>;
  /** Which of it an answer to these fields of the root hangs on: equal texts, equal answers. */
  readonly versionOf: (state: State, fields: ReadonlySet<string>) => string;
  /** Who shows this key; null: nobody. @throws DomainError when its time is over */
  readonly callerOf: (token: string, state: State) => Promise<Key | null>;
  /** The texts of documents that are stored for a key, by the SHA-256 of each, hexadecimal. */
  readonly storedFor: (caller: Key, state: State) => Promise<ReadonlyMap<string, string>>;
  /** What an operation is answered with, of at least this state. */
  readonly contextOf: (caller: Key, state: State) => Promise<Context>;
  /** The scopes that a field of a type needs; null: none. */
  readonly scopeOf: (type: string, field: string) => string | null;
  /** Adds requests to those of all processes. @returns how many there are now, in the same order */
  readonly count: (counts: readonly MinuteCount[]) => Promise<readonly number[]>;
  readonly note: (spent: readonly Spent[]) => Promise<void>;
}
