import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { ForbiddenError, UnauthenticatedError } from '../errors.js';
import type { Permission } from './permissions.js';
import type { Grant, Viewer } from './viewer.js';

/**
 * The rows that a viewer may see by one permission. Only `scopeOf` makes one: every read demands it,
 * so a read that forgot to ask who is looking does not compile.
 */
export class Scope {
  /** Equal for viewers who see the same rows: subscribers with one key share one execution. */
  readonly key: string;

  private constructor(
    readonly subtrees: readonly string[],
    readonly exactPaths: readonly string[],
    /** paths within these that are not of it */
    readonly except: readonly string[] = [],
  ) {
    this.key = createHash('sha256')
      .update(JSON.stringify([[...subtrees].sort(), [...exactPaths].sort(), [...except].sort()]))
      .digest('base64url')
      .slice(0, 16);
  }

  /** @throws UnauthenticatedError, ForbiddenError */
  static of(viewer: Viewer | null, permission: Permission): Scope {
    if (!viewer) throw new UnauthenticatedError();
    const grants = viewer.grants.filter((grant) => grant.permission === permission);
    if (grants.length === 0) throw new ForbiddenError();
    return new Scope(
      [...new Set(grants.filter((g) => !g.exact).flatMap((g) => g.paths))],
      [...new Set(grants.filter((g) => g.exact).flatMap((g) => g.paths))],
      // what another of the person's posts covers is of it
      [...new Set(grants.flatMap((g) => g.except ?? []))].filter((path) => !grants.some((g) => grantCovers(g, path))),
    );
  }

  /** All of a district: what third parties read of it has conditions of its own. */
  static ofDistrict(path: string): Scope {
    return new Scope([path], []);
  }

  /** SQL: whether the path in `column` (such as `u.path`) lies in this scope. */
  covers(column: string): RawBuilder<boolean> {
    const path = sql.ref(column);
    const within = sql<boolean>`(${path} <@ ${[...this.subtrees]}::ltree[] or ${path} = any(${[...this.exactPaths]}::ltree[]))`;
    return this.except.length === 0 ? within : sql`(${within} and ${path} <> all(${[...this.except]}::ltree[]))`;
  }

  /** SQL: whether any of this scope lies at or below the path in `column`: what belongs to a district is its units' too. */
  liesBelow(column: string): RawBuilder<boolean> {
    return sql`(${sql.ref(column)} @> any(${[...this.subtrees, ...this.exactPaths]}::ltree[]))`;
  }

  /** The same question for a path at hand. */
  includes(path: string): boolean {
    const within = this.subtrees.some((root) => isWithin(path, root)) || this.exactPaths.includes(path);
    return within && !this.except.includes(path);
  }
}

/** Whether `path` is `root` or lies below it. */
export const isWithin = (path: string, root: string): boolean => path === root || path.startsWith(`${root}.`);

/** Whether a grant reaches the row at `path`. */
export const grantCovers = ({ paths, exact, except }: Grant, path: string): boolean =>
  path !== except && paths.some((root) => (exact ? path === root : isWithin(path, root)));

/** The rows that `viewer` may see by `permission`. @throws UnauthenticatedError, ForbiddenError */
export const scopeOf = (viewer: Viewer | null, permission: Permission): Scope => Scope.of(viewer, permission);

/** The same; null: they do not hold it. */
export const scopeIf = (viewer: Viewer | null, permission: Permission): Scope | null =>
  viewer?.permissions.has(permission) ? scopeOf(viewer, permission) : null;

/** Whether the viewer holds `permission` over the row at `path`. Asks nothing of who is not signed in: they hold none. */
export const reaches = (viewer: Viewer | null, permission: Permission, path: string): boolean =>
  viewer?.permissions.has(permission) === true && scopeOf(viewer, permission).includes(path);
