import type { Permission } from './permissions.js';

/** How far from the post's unit a permission reaches. */
export type Reach = 'DISTRICT' | 'SUBTREE' | 'OWN' | 'HOSTS';

export interface Grant {
  readonly permission: Permission;
  readonly reach: Reach;
  /** ltree paths that the grant covers; whole subtrees unless `exact` */
  readonly paths: readonly string[];
  readonly exact: boolean;
  /** of all these, not this path: of the body itself, where it stands below its hosts; null: all of them */
  readonly except: string | null;
  readonly unitId: string;
}

export interface ViewerPost {
  readonly role: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitKind: string;
  readonly unitPath: string;
}

/** The signed-in person with the posts held today. Made only from a session row, never from what a client says. */
export interface Viewer {
  readonly accountId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly name: string;
  readonly lastSignInAt: Date | null;
  readonly posts: readonly ViewerPost[];
  readonly grants: readonly Grant[];
  readonly permissions: ReadonlySet<Permission>;
  /** accounts in whose place the person acts today, where a record names a person */
  readonly standsInFor: ReadonlySet<string>;
  /** what must be done first; while there is anything, there are no grants */
  readonly mustDo: readonly string[];
}
