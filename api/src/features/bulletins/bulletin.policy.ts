import { type RawBuilder, sql } from 'kysely';
import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';
import { reaches, type Scope } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { BulletinAction, BulletinScope, BulletinState } from './bulletin.rules.js';

const READ = [Permission.BULLETIN_READ];
const DRAFT = [Permission.BULLETIN_DRAFT];
const APPROVE = [Permission.BULLETIN_APPROVE];

export const bulletinPolicies: FieldPolicies = {
  Query: { bulletins: READ, bulletin: READ, bulletinApprovers: DRAFT },
  Mutation: {
    draftBulletin: DRAFT,
    editBulletin: DRAFT,
    submitBulletin: DRAFT,
    returnBulletin: APPROVE,
    publishBulletin: APPROVE,
    withdrawBulletin: [...DRAFT, ...APPROVE],
  },
  Bulletin: READ,
  BulletinCase: READ,
  BulletinEvent: READ,
  BulletinAbility: READ,
  BulletinList: READ,
  BulletinPayload: READ,
};

/**
 * SQL over `b` (bulletin) and `i` (its issuer): the issuing side sees all of it; while it is published, everybody of the district who reads
 * bulletins does.
 */
export const bulletinVisible = (scope: Scope): RawBuilder<boolean> =>
  sql`(${scope.covers('i.path')} or (b.published_on is not null and b.withdrawn_on is null and ${scope.liesBelow('d.path')}))`;

/** What of a bulletin decides who may do what to it. */
export interface BulletinRelations {
  readonly state: BulletinState;
  readonly scope: BulletinScope;
  readonly drafterId: string;
  readonly approverId: string;
  /** all who have had a hand in its words */
  readonly writerIds: readonly string[];
  readonly issuerPath: string;
}

/** Which permission its scope asks of who approves it: what goes to the public is the principal leader's. */
export const approvingPermission = (scope: BulletinScope): Permission =>
  scope === BulletinScope.PUBLIC ? Permission.BULLETIN_APPROVE_PUBLIC : Permission.BULLETIN_APPROVE;

export const isIssuingSide = (viewer: Viewer | null, issuerPath: string): boolean =>
  reaches(viewer, Permission.BULLETIN_READ, issuerPath);

type Rule = (viewer: Viewer, bulletin: BulletinRelations) => boolean;

const office: Rule = (viewer, { issuerPath }) => reaches(viewer, Permission.BULLETIN_DRAFT, issuerPath);
/** The leader named, or who stands in for them today; never who had a hand in its words. */
const leader: Rule = (viewer, { approverId, drafterId, writerIds, issuerPath, scope }) =>
  (viewer.accountId === approverId || viewer.standsInFor.has(approverId)) &&
  viewer.accountId !== drafterId &&
  !writerIds.includes(viewer.accountId) &&
  reaches(viewer, approvingPermission(scope), issuerPath);

const WHO: Readonly<Record<BulletinAction, Rule>> = {
  EDIT: office,
  SUBMIT: office,
  RETURN: leader,
  PUBLISH: leader,
  // once published a leader who may approve such takes it back: the one who did may have left
  WITHDRAW: (viewer, bulletin) =>
    bulletin.state === BulletinState.PUBLISHED
      ? reaches(viewer, approvingPermission(bulletin.scope), bulletin.issuerPath)
      : office(viewer, bulletin),
};

/** Whether the viewer is one who may ever do this to it. When it may be done is the rules' business. */
export const mayDo = (viewer: Viewer | null, action: BulletinAction, bulletin: BulletinRelations): boolean =>
  viewer !== null && WHO[action](viewer, bulletin);
