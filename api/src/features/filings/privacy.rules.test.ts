import { describe, expect, it } from 'vitest';
import { CellKind } from '../templates/template.rules.js';
import { accounts, filled } from './filing.fixture.js';
import { findingsIn, PrivacyKind, personalIn, privacyFaults } from './privacy.rules.js';

const { ID_CARD, PHONE, BANK_CARD, ILLNESS, MINOR, SECRET_MARK } = PrivacyKind;

describe('in a text', () => {
  it.each<[string, PrivacyKind, string]>([
    ['身份证11010519491231002X', ID_CARD, '1101…002X'],
    ['110105 19491231 002x', ID_CARD, '1101…002X'],
    ['电话13800138000', PHONE, '1380…8000'],
    ['１３８００１３８０００', PHONE, '1380…8000'],
    ['138-0013-8000', PHONE, '1380…8000'],
    ['卡号6222 0200 0000 0000 000', BANK_CARD, '6222…0000'],
    ['付讫，见机密文件', SECRET_MARK, '机密'],
    ['秘密★', SECRET_MARK, '秘密★'],
    ['户主患尿毒症，无劳动能力', ILLNESS, '尿…症'],
    ['孤儿王小明，由祖母抚养', MINOR, '王…明'],
  ])('%s is found, masked', (text, kind, shown) => {
    expect(personalIn(text)).toEqual([{ kind, shown }]);
  });

  it.each([
    ['2019年10月15日付12345678901元'],
    ['110105194912310021'],
    ['发票号 12345678'],
    ['6222 0200 0000 0000 001'],
    ['无记名秘密投票'],
    ['138****8000'],
    ['合同2019-10-15-0001'],
  ])('%s is nothing', (text) => {
    expect(personalIn(text)).toEqual([]);
  });

  it('several are told apart', () => {
    expect(personalIn('2019-10-15 13800138000 13900139000').map(({ shown }) => shown)).toEqual([
      '1380…8000',
      '1390…9000',
    ]);
  });
});

describe('in a filing', () => {
  const told = filled({ cells: { ...filled().cells, note: '联系人电话13800138000' } });
  const [found] = findingsIn(accounts, told);

  it('stands with its place', () => {
    expect(found).toMatchObject({ kind: PHONE, shown: '1380…8000', label: '备注' });
    expect(accounts.fields.find(({ key }) => key === 'note')?.kind).toBe(CellKind.TEXT);
  });

  it('must be taken out, or confirmed with a reason', () => {
    expect(privacyFaults(accounts, told)).toMatchObject([{ code: 'PERSONAL', path: ['confirmations', found?.place] }]);
    const confirmed = (text: string) => ({ ...told, confirmations: [{ place: found?.place ?? '', text }] });
    expect(privacyFaults(accounts, confirmed('可以'))).toHaveLength(1);
    expect(privacyFaults(accounts, confirmed('村委会公开的办公电话'))).toEqual([]);
  });

  it('is another finding when the number changes', () => {
    const other = { ...told, cells: { ...told.cells, note: '13900139000' } };
    const confirmed = { ...other, confirmations: [{ place: found?.place ?? '', text: '村委会公开的办公电话' }] };
    expect(privacyFaults(accounts, confirmed)).toHaveLength(1);
  });

  it('is looked for in tables, explanations and signatures too', () => {
    const cells = { ...filled().cells, income: [{ what: '张某13800138000', amount: '1' }] };
    expect(findingsIn(accounts, filled({ cells })).map(({ label }) => label)).toEqual(['收入明细「项目」']);
    const signOffs = [{ body: '村务监督委员会', person: '李某13800138000', on: '2019-10-10' }];
    expect(findingsIn(accounts, filled({ signOffs })).map(({ label }) => label)).toEqual(['村务监督委员会签字人']);
    const explanations = [{ place: 'opening', text: '见11010519491231002X' }];
    expect(findingsIn(accounts, filled({ explanations })).map(({ kind }) => kind)).toEqual([ID_CARD]);
  });

  it('needs somebody who has reviewed it', () => {
    expect(privacyFaults(accounts, filled({ secrecyReviewer: ' ' }))).toMatchObject([{ path: ['secrecyReviewer'] }]);
  });
});
