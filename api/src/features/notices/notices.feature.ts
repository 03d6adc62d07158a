import type { Feature } from '../../core/feature.js';
import { RequiredActResolver } from './acts/act.resolver.js';
import { noteAllLate } from './answers/late.service.js';
import { NoticeAsksResolver, NoticeChoiceResolver } from './asks/notice-asks.resolver.js';
import { Notice } from './notice.entity.js';
import { noticePolicies } from './notice.policy.js';
import { NoticeListResolver, NoticeResolver } from './notice.resolver.js';
import {
  AnswerReviewResolver,
  FindingNoticeResolver,
  FulfilmentNoticeResolver,
  NoticeAnswerResolver,
  NoticeEventResolver,
  NoticeFieldsResolver,
  NoticeProblemResolver,
  ObligationNoticeResolver,
} from './notice-fields.resolver.js';
import {
  AnswerDraftResolver,
  NoticeAddresseeResolver,
  NoticeExtensionResolver,
  NoticeInstructionResolver,
  NoticeObjectionResolver,
  NoticeSidesResolver,
  NoticeSignerResolver,
} from './sides/notice-sides.resolver.js';
import { SecondLookNoticeResolver } from './sides/second-look-notice.resolver.js';
import { NoticeColumnResolver, NoticeQueueResolver } from './work/work.resolver.js';

export const notices: Feature = {
  name: 'notices',
  entities: [Notice],
  resolvers: [
    NoticeResolver,
    NoticeListResolver,
    NoticeQueueResolver,
    NoticeColumnResolver,
    NoticeChoiceResolver,
    NoticeAsksResolver,
    NoticeSidesResolver,
    NoticeSignerResolver,
    NoticeAddresseeResolver,
    NoticeExtensionResolver,
    NoticeObjectionResolver,
    NoticeInstructionResolver,
    AnswerDraftResolver,
    RequiredActResolver,
    NoticeFieldsResolver,
    NoticeProblemResolver,
    NoticeAnswerResolver,
    AnswerReviewResolver,
    NoticeEventResolver,
    ObligationNoticeResolver,
    FulfilmentNoticeResolver,
    FindingNoticeResolver,
    SecondLookNoticeResolver,
  ],
  policies: noticePolicies,
  jobs: () => [{ name: 'note-late-answers', title: '记录逾期未反馈', everyMinutes: 5, run: noteAllLate }],
};
