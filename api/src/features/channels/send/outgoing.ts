/** What goes out, whatever the channel. */
export interface Outgoing {
  /** stays the same however often it is sent */
  readonly deliveryId: string;
  readonly subject: string;
  readonly text: string;
  /** where it can be read in the console; null: nowhere in particular */
  readonly link: string | null;
  /** mail address or telephone number; null: a group or a webhook */
  readonly to: string | null;
  /** kinds of what it tells */
  readonly kinds: readonly string[];
  /** system instant at which it was made */
  readonly madeAt: Date;
}

/** How a channel reaches the outside. */
export interface Way {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly allowed: ReadonlySet<string>;
}

/** How an attempt went. */
export interface Outcome {
  /** null: it was taken */
  readonly fault: string | null;
  /** what the other side said; nothing secret; null: nothing */
  readonly said: string | null;
  /** sending it again would change nothing */
  readonly final?: boolean;
}

export const TAKEN: Outcome = { fault: null, said: null };

export const TIMEOUT_MS = 10_000;
const MOST_SAID = 200;

/** What the other side said, in a line. */
export const saidOf = (text: string): string | null => text.replace(/\s+/g, ' ').trim().slice(0, MOST_SAID) || null;

export type Adapter = (way: Way, outgoing: Outgoing) => Promise<Outcome>;

/** A text of the settings or the secrets; '' where there is none. */
export const textIn = (record: Readonly<Record<string, unknown>>, name: string): string => {
  const value = record[name];
  return typeof value === 'string' ? value : '';
};

/** JSON that may be none. */
export function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
