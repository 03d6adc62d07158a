/** Where work is done apart: one piece at a time. */
export interface Workplace<Asked, Told> {
  /** @throws what the program throws, or why it cannot be loaded; AbortError after the signal, by which what is being done is ended */
  readonly run: (asked: Asked, signal: AbortSignal) => Promise<Told>;
}

/** What has nothing to do goes after it, and what it has loaded with it. */
export const KEPT_MS = 60_000;
