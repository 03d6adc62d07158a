/** What one request of a key may be, and how many there may be. */
export interface PortalLimits {
  /** levels of fields, the first one is 1; the schema's description of itself is not counted */
  readonly depth: number;
  /** fields under another name */
  readonly aliases: number;
  /** points, counted before execution */
  readonly cost: number;
  /** in each minute, over all processes */
  readonly requestsPerMinute: number;
  /** operations sent together */
  readonly batch: number;
  /** milliseconds */
  readonly time: number;
  /** answered at the same time by a process; others wait for their turn */
  readonly together: number;
  /** bytes of a request */
  readonly body: number;
}

export const DEFAULT_LIMITS: PortalLimits = {
  ...{ depth: 8, aliases: 10, cost: 2000, requestsPerMinute: 600 },
  ...{ batch: 5, time: 5000, together: 8, body: 64 * 1024 },
};

/** Within which each may be set for a key. */
export const LIMIT_BOUNDS: Readonly<Record<keyof PortalLimits, readonly [least: number, most: number]>> = {
  ...{ depth: [3, 15], aliases: [0, 50], cost: [100, 20_000], requestsPerMinute: [1, 100_000] },
  ...{ batch: [1, 20], time: [500, 30_000], together: [1, 64], body: [1024, 1024 * 1024] },
};
