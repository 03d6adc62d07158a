// Turns letters on paper into pictures, by pdftoppm (poppler): node tests/pictures/papers.ts URL FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issued, submitted } from '../support/letters.ts';
import { signIn } from '../support/people.ts';

const [url = 'http://127.0.0.1:4000', folder = 'docs/pictures'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const [officer, leader] = await Promise.all([signIn(url, 'lijing'), signIn(url, 'wangjianguo')]);
const { data } = await officer.ask('{ units { id name } }');
const idOf = (name: string): string => data.units.find((unit: { name: string }) => unit.name === name).id;

const notice = {
  kind: 'RECTIFICATION',
  title: '关于沙河街道2019年第三季度三务公开逾期未公开、内容不规范问题的整改通知书',
  basis: '《内蒙古自治区村务公开办法》和区公开目录有关公开时限、内容的规定',
  problems: [
    { text: '2019年第三季度党员发展情况应于2019年10月10日前公开，至今未公开' },
    { text: '新胜村2019年第三季度集体财务收支情况应于2019年10月10日前公开，至今未公开' },
    { text: '低保对象公示名单缺少“金额”一列，合计与明细不一致' },
  ],
  demand: '一、请于2019年10月18日前在本单位公开渠道补充公开上述事项。\n二、查明原因，明确专人负责，防止再次发生。',
  copyIds: [idOf('财政局'), idOf('民政局')],
};
const many = {
  kind: 'SUGGESTION',
  title: '关于补齐公开目录所列事项的监督建议',
  basis: '区公开目录',
  problems: Array.from({ length: 12 }, (_, nr) => ({ text: `第${nr + 1}项未按期公开，应于2019年10月10日前公开` })),
  demand: '请对照公开目录逐项补齐。',
};

const letters = {
  notice: await issued({ officer, leader }, idOf('沙河街道'), notice),
  draft: await submitted(officer, idOf('麻池镇'), many),
};
const work = mkdtempSync(join(tmpdir(), 'sanwu-papers-'));
for (const [name, { id }] of Object.entries(letters)) {
  const pdf = join(work, `${name}.pdf`);
  const response = await officer.send(`/papers/${id}.pdf`, {});
  writeFileSync(pdf, Buffer.from(await response.arrayBuffer()));
  execFileSync('pdftoppm', ['-r', '80', '-png', pdf, join(folder, `paper-${name}`)]);
}
rmSync(work, { recursive: true });
