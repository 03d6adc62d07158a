import type { Feature } from '../../core/feature.js';
import { Notice } from './notice.entity.js';
import { noticePolicies } from './notice.policy.js';
import { NoticeListResolver, NoticeResolver } from './notice.resolver.js';
import {
  AnswerReviewResolver,
  FulfilmentNoticeResolver,
  NoticeAnswerResolver,
  NoticeEventResolver,
  NoticeFieldsResolver,
  NoticeProblemResolver,
  ObligationNoticeResolver,
} from './notice-fields.resolver.js';

export const notices: Feature = {
  name: 'notices',
  entities: [Notice],
  resolvers: [
    NoticeResolver,
    NoticeListResolver,
    NoticeFieldsResolver,
    NoticeProblemResolver,
    NoticeAnswerResolver,
    AnswerReviewResolver,
    NoticeEventResolver,
    ObligationNoticeResolver,
    FulfilmentNoticeResolver,
  ],
  policies: noticePolicies,
};
