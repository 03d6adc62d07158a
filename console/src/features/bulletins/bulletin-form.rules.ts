import type { BulletinFullFragment, BulletinScope, NoticeFullFragment } from '@sanwu/schema';

export interface CaseValues {
  noticeId?: string;
  unitId: string;
  fact: string;
  outcome: string;
}

export interface BulletinValues {
  scope: BulletinScope;
  title: string;
  overview: string;
  cases: CaseValues[];
  causes?: string;
  demands: string;
  approverId: string;
}

/** A draft as its form shows it. */
export const valuesOf = (bulletin: BulletinFullFragment): BulletinValues => ({
  ...{ scope: bulletin.scope, title: bulletin.title, overview: bulletin.overview, demands: bulletin.demands },
  ...(bulletin.causes ? { causes: bulletin.causes } : {}),
  approverId: bulletin.approver.id,
  cases: bulletin.cases.map(({ noticeId, unit, fact, outcome }) => ({
    ...(noticeId ? { noticeId } : {}),
    ...{ unitId: unit.id, fact, outcome },
  })),
});

type Letter = Pick<NoticeFullFragment, 'id' | 'addressee' | 'state' | 'problems'>;

/** A case as its letter tells it: the facts from its problems, the outcome from where it stands. The officer reads and changes it. */
export const caseOf = ({ id, addressee, state, problems }: Letter): CaseValues => ({
  ...{ noticeId: id, unitId: addressee.id },
  fact: `${problems.map(({ text }) => text.replace(/[。；]$/, '')).join('；')}。`,
  outcome: state === 'CLOSED' ? '已整改到位，经核实办结。' : '已责令限期整改，正在督促办理。',
});
