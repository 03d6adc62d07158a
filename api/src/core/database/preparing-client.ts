import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that a connection keeps planned: the database holds each of them in its memory. */
const MOST_KEPT = 250;

/** feature_not_supported: “cached plan must not change result type”. */
const PLAN_IS_STALE = '0A000';

/**
 * Begins a statement whose best plan hangs on its values, such as a word that half of all entries have: it is planned each time,
 * for the values at hand.
 */
export const PLANNED_FOR_VALUES = '/* planned for its values */';

/** A result whose columns are not named changes its shape with the table, which a kept plan must not. */
const UNNAMED_COLUMNS = /(?:\.|\bselect |\breturning )\*/i;

/**
 * A connection on which a statement that comes again is parsed and planned once and then called by name, which is the same on every
 * connection: of what a write costs the database, planning was nearly half (docs/adr/0015).
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  /** how often a statement's plan no longer fitted */
  readonly #staled = new Map<string, number>();
  /** came once */
  readonly #seen = new Set<string>();

  override query(config: unknown, values?: unknown, callback?: unknown): never {
    const query = super.query as (...args: unknown[]) => never;
    // several statements in one text, which take no values, cannot be prepared
    const one = Array.isArray(values) && typeof config === 'string' && (values.length > 0 || !config.includes(';'));
    const name = one ? this.#nameOf(config) : null;
    if (typeof config !== 'string' || !name) return query.call(this, config, values, callback);
    const named = { name, text: config, values };
    if (typeof callback === 'function') {
      return query.call(this, named, (error: unknown, result: unknown) => {
        this.#forgetStale(config, error);
        callback(error, result);
      });
    }
    const result: unknown = query.call(this, named, callback);
    return (result instanceof Promise ? this.#forgetting(config, result) : result) as never;
  }

  async #forgetting(text: string, result: Promise<unknown>): Promise<unknown> {
    try {
      return await result;
    } catch (error) {
      this.#forgetStale(text, error);
      throw error;
    }
  }

  /** A plan that no longer fits, since a column has another type, fails once: the statement gets another. */
  #forgetStale(text: string, error: unknown): void {
    if (!(error instanceof Error && 'code' in error && error.code === PLAN_IS_STALE)) return;
    if (this.#names.delete(text)) this.#staled.set(text, (this.#staled.get(text) ?? 0) + 1);
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known || this.#names.size >= MOST_KEPT || UNNAMED_COLUMNS.test(text)) return known ?? null;
    if (text.startsWith(PLANNED_FOR_VALUES)) return null;
    if (!this.#seen.delete(text)) {
      if (this.#seen.size >= MOST_KEPT) this.#seen.clear();
      this.#seen.add(text);
      return null;
    }
    const name = `kept_${createHash('sha1').update(text).digest('hex')}_${this.#staled.get(text) ?? 0}`;
    this.#names.set(text, name);
    return name;
  }
}
