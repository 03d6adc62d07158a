import type { Viewer } from '../../../core/access/viewer.js';
import { mayReview, type NoticeRelations, sideOf } from '../notice.policy.js';
import { NoticeState } from '../notice.rules.js';
import { ACT_TRANSITIONS, type ActState, type ActStep } from './act.rules.js';

interface Named {
  readonly personId: string;
  readonly readerId: string | null;
}

/** Whether the viewer says if it is enough: never the person who did it. */
export function mayDecideAct(
  viewer: Viewer | null,
  { readerId, personId }: Named,
  relations: NoticeRelations,
): boolean {
  if (!viewer || viewer.accountId === personId) return false;
  return readerId === null ? mayReview(viewer, relations) : viewer.accountId === readerId;
}

/** Whether the viewer says that it need not be done, or that somebody else does it: who reviews the letter's answers, never the person. */
export const mayWaiveAct = (viewer: Viewer | null, { personId }: Named, relations: NoticeRelations): boolean =>
  viewer !== null && viewer.accountId !== personId && mayReview(viewer, relations);

/** Whether the viewer reads why it was waived: that is between the two sides, whom it was ordered of, and who reviews. */
export const readsWaiver = (viewer: Viewer | null, act: Named, relations: NoticeRelations | null): boolean =>
  viewer !== null &&
  (act.personId === viewer.accountId ||
    act.readerId === viewer.accountId ||
    (relations !== null && (sideOf(viewer, relations) !== 'NEITHER' || mayReview(viewer, relations))));

/** The steps that the viewer may take with it now. @param relations of its letter; null: the viewer does not see that */
export function actSteps(
  viewer: Viewer | null,
  act: Named & { readonly state: ActState },
  relations: NoticeRelations | null,
): ActStep[] {
  const mine = act.personId === viewer?.accountId;
  const lives = relations !== null && relations.issuedAt !== null && relations.state !== NoticeState.WITHDRAWN;
  const decides = lives && mayDecideAct(viewer, act, relations);
  const waives = lives && mayWaiveAct(viewer, act, relations);
  const may: Readonly<Record<ActStep, boolean>> = {
    HAND_IN: mine,
    ACCEPT: decides,
    RETURN: decides,
    WAIVE: waives,
    REPLACE: waives,
  };
  return (Object.keys(ACT_TRANSITIONS[act.state]) as ActStep[]).filter((step) => may[step]);
}
