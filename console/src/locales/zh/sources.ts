/** Where it is captured from. */
export const sources = {
  'sources.note': '平台从这些渠道采集，单位不用再填一遍。',
  'sources.empty': '还没有采集来源。请系统管理员接入第一个公众号。',
  'source.neverRun': '还没有采集过。',
  'source.unmatched': '有 {{n}} 篇没有对应到公开事项',
  'source.run': '立即采集',
  'source.done': '采集完成：新增 {{added}} 条，对应 {{matched}} 项',
  'source.counts': '看过 {{seen}} 篇，新增 {{added}} 条，对应 {{matched}} 项',
  'source.code': '（平台代码 {{code}}）',
  'sourceKind.WECHAT': '微信公众号',
  'runOutcome.SUCCEEDED': '采集成功',
  'runOutcome.FAILED': '采集没有成功',
  'runOutcome.RUNNING': '正在采集',

  'unmatched.title': '没有对应到公开事项的文章',
  'unmatched.none': '这个来源的文章都有对应的公开事项。',
  'unmatched.NO_ITEM': '标题里没有公开目录中的事项。',
  'unmatched.NO_PERIOD': '标题里没有写明所属时期，例如“2019年第三季度”。',
  'unmatched.NOT_OWED': '标题里的单位不需要公开这个事项。',
} as const;
