import pg from 'pg';

/** Statements that a connection keeps planned: the database holds each of them in its memory. */
const MOST_KEPT = 250;

/** A result whose columns are not named changes its shape with the table, which a kept plan must not. */
const UNNAMED_COLUMNS = /(?:\.|\bselect |\breturning )\*/i;

/**
 * A connection on which a statement that comes again is parsed and planned once and then called by name: of what a write
 * costs the database, planning was nearly half (docs/adr/0015).
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  /** came once */
  readonly #seen = new Set<string>();

  override query(config: unknown, values?: unknown, callback?: unknown): never {
    const query = super.query as (...args: unknown[]) => never;
    const name = typeof config === 'string' && Array.isArray(values) ? this.#nameOf(config) : null;
    return name
      ? query.call(this, { name, text: config, values }, callback)
      : query.call(this, config, values, callback);
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known || this.#names.size >= MOST_KEPT || UNNAMED_COLUMNS.test(text)) return known ?? null;
    if (!this.#seen.delete(text)) {
      if (this.#seen.size >= MOST_KEPT) this.#seen.clear();
      this.#seen.add(text);
      return null;
    }
    const name = `kept_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
