import type { NoticeFullFragment } from '@sanwu/schema';

export type NoticeAbility = NoticeFullFragment['viewerCan'][number];
export type NoticeAction = NoticeAbility['action'];
