import { describe, expect, test } from 'vitest';
import { maskedContent } from './masking.rules.js';

const content = (...rows: string[][]) => ({
  text: ['现予公示。', ...rows.map((row) => row.filter(Boolean).join('\t'))].join('\n'),
  tables: [rows],
  unread: [],
});

describe('what was published, as it is served', () => {
  test('hides numbers that name a person, all of them', () => {
    expect(maskedContent({ text: '联系电话13800138000', tables: [], unread: [] })).toBe('联系电话***********');
  });

  test('hides addresses, accounts and illnesses in their columns, and nothing else of the row', () => {
    const rows = [
      ['姓名', '家庭住址', '患病情况', '银行账号', '金额'],
      ['李四', '建设路12号', '尿毒症', '0605010001234567', '560'],
      ['王五', '建设路14号', '／', '0605010001234568', '560'],
    ];
    expect(maskedContent(content(...rows))).toBe(
      '现予公示。\n姓名\t家庭住址\t患病情况\t银行账号\t金额\n李四\t**\t**\t**\t560\n王五\t**\t／\t**\t560',
    );
  });

  test('leaves of minors’ names the first character', () => {
    const rows = [
      ['姓名', '年龄', '金额'],
      ['李小四', '9', '300'],
      ['王五', '46', '300'],
    ];
    expect(maskedContent(content(...rows))).toContain('李**\t9\t300\n王五\t46\t300');
  });

  test('finds heads below a title, and names beside a guardian’s', () => {
    const rows = [
      ['低保对象名单', '', '', ''],
      ['监护人姓名', '学生姓名', '年龄', '一卡通号'],
      ['李四', '李小四', '9', '0605010001234567'],
    ];
    expect(maskedContent(content(...rows))).toContain('李**\t李**\t9\t**');
  });

  test('takes how many there are for no name, and names under a title of orphans for theirs', () => {
    const counts = [
      ['单位', '孤儿人数'],
      ['甲村', '12'],
    ];
    expect(maskedContent(content(...counts))).toBe(content(...counts).text);
    const orphans = [
      ['姓名', '金额'],
      ['张小明', '1000'],
    ];
    expect(maskedContent({ ...content(...orphans), title: '孤儿基本生活费发放公示' })).toContain('张**\t1000');
  });

  test('leaves what has nothing to hide as it is', () => {
    const rows = [
      ['项目', '建设地点', '金额'],
      ['道路', '甲村', '560'],
    ];
    expect(maskedContent(content(...rows))).toBe(content(...rows).text);
  });

  test('tells nothing of a table that was not read, once in its place, and the rest as it is', () => {
    const rows = ['姓名\t家庭住址', '李四\t建设路12号', '王五\t建设路14号'];
    const text = ['现予公示。', ...rows, '监督电话13800138000'].join('\n');
    const told = maskedContent({ text, tables: [], unread: rows });
    expect(told).toBe('现予公示。\n（表格过大，没有读取，不在此显示，请看原页）\n监督电话***********');
    expect(maskedContent({ text: told, tables: [], unread: rows })).toBe(told);
  });

  test('said again, it changes nothing', () => {
    const rows = [
      ['孤儿姓名', '住址'],
      ['李小四', '建设路12号'],
    ];
    const once = maskedContent(content(...rows));
    expect(maskedContent({ ...content(...rows), text: once })).toBe(once);
  });
});
