import type { FieldOfKind } from '../../core/imports/import-kind.js';

/** The columns of the tree as a table. */
export const UNIT_FIELDS: readonly FieldOfKind[] = [
  {
    key: 'code',
    title: '代码',
    synonyms: ['编码', '单位代码', '单位编码', '统计代码', '统计用区划代码', '区划代码', '行政区划代码', 'code'],
    required: true,
  },
  { key: 'name', title: '名称', synonyms: ['单位名称', '单位', '全称', '村名', '村社区名称', 'name'], required: true },
  { key: 'kind', title: '类别', synonyms: ['类型', '单位类别', '单位类型', '性质', 'kind', 'type'], required: true },
  {
    key: 'parent',
    title: '上级单位',
    synonyms: [
      '上级',
      '上级代码',
      '上级单位代码',
      '上级名称',
      '所属镇',
      '所属乡镇',
      '所属街道',
      '所属镇街',
      '镇街',
      '隶属',
      'parent',
    ],
    required: true,
  },
  {
    key: 'hosts',
    title: '驻在部门',
    synonyms: ['驻在单位', '派驻单位', '派驻部门', '综合监督单位', '联系的派驻组', '联系单位', 'hosts'],
    required: false,
  },
];
