import type { FieldOfKind } from '../../core/imports/import-kind.js';

const needed = { required: true } as const;
const open = { required: false } as const;

/** The columns of a catalogue as districts keep it. What has no column stays as it is, and is usual for a new item. */
export const ITEM_FIELDS: readonly FieldOfKind[] = [
  { key: 'code', title: '编号', synonyms: ['事项编号', '事项编码', '编码', '代码', 'code'], ...needed },
  { key: 'name', title: '公开事项', synonyms: ['事项', '事项名称', '公开内容', '公开内容要素', 'name'], ...needed },
  { key: 'affair', title: '三务类别', synonyms: ['类别', '公开类别', '一级事项', '事务类别'], ...needed },
  { key: 'area', title: '民生领域', synonyms: ['领域', '重点领域', '所属领域'], ...open },
  { key: 'basis', title: '公开依据', synonyms: ['依据', '法律依据', '政策依据'], ...needed },
  { key: 'frequency', title: '公开频次', synonyms: ['频次', '公开频率', '周期'], ...open },
  { key: 'limit', title: '公开时限', synonyms: ['时限', '公开时间', '更新时限'], ...needed },
  { key: 'who', title: '公开主体', synonyms: ['主体', '责任单位', '公开单位', '公开责任主体'], ...needed },
  { key: 'except', title: '不适用单位', synonyms: ['除外单位', '例外单位', '不包括'], ...open },
  { key: 'audience', title: '公开对象', synonyms: ['对象', '公开范围'], ...open },
  { key: 'manner', title: '公开方式', synonyms: ['方式'], ...open },
  { key: 'channels', title: '公开渠道', synonyms: ['渠道', '公开载体', '公开渠道和载体', '公开平台'], ...needed },
  { key: 'tiers', title: '公开层级', synonyms: ['层级'], ...open },
  { key: 'lead', title: '牵头部门', synonyms: ['牵头单位', '主管部门', '业务主管部门'], ...open },
  { key: 'funds', title: '涉及资金', synonyms: ['是否涉及资金', '资金'], ...open },
  { key: 'display', title: '公示期', synonyms: ['公示时间', '公示天数'], ...open },
  { key: 'titleWords', title: '标题用词', synonyms: ['标题关键词', '关键词'], ...open },
  { key: 'fromOn', title: '执行起始日', synonyms: ['起始日', '执行日期', '起始日期', '自何日起'], ...open },
];
