import { issued, letter, submitted } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { prepareAccounts } from './prepare-accounts.ts';
import { prepareEvidence } from './prepare-evidence.ts';
import { prepareKey } from './prepare-key.ts';
import { prepareLead } from './prepare-lead.ts';
import { prepareVehicles } from './prepare-vehicles.ts';

/** Addresses of records, which are known once they are there. */
export interface Known {
  readonly newLetter: string;
  readonly letter: string;
  readonly obligation: string;
  readonly unit: string;
  readonly disclosure: string;
  readonly finding: string;
  /** an entry to check first, as the lead department has it */
  readonly firstCheck: string;
  /** an entry whose page has changed */
  readonly changed: string;
  /** the leader's page, once a letter waits for the signature */
  readonly toSign: string;
  /** public vehicles, once a holiday is arranged */
  readonly vehicles: string;
  readonly sealing: string;
  readonly vehicle: string;
  /** a key of a third party */
  readonly key: string;
  /** somebody whose post waits for a second person */
  readonly account: string;
}

const DEMAND = '请于2019年10月18日前在本单位公开渠道补充公开上述事项，并通过本平台反馈办理情况。';

async function letterTo(unit: string, owed: readonly { id: string; title: string }[], officer: Caller, url: string) {
  const [leader, township] = await Promise.all([signIn(url, 'wangjianguo'), signIn(url, 'liuqiang')]);
  const { id, version } = await issued({ officer, leader }, unit, {
    title: '关于沙河街道2019年第三季度三务公开逾期未公开的监督建议',
    basis: '《内蒙古自治区村务公开办法》有关公开时限的规定',
    problems: owed.map((one) => ({
      obligationId: one.id,
      text: `${one.title}：应于2019年10月10日前公开，至今未公开。`,
    })),
    demand: DEMAND,
    answerBy: '2019-10-18',
  });
  await letter(township, 'receiveNotice', { id, version });
  return id;
}

/** Another letter, which waits for the leader's signature. */
async function letterToSign(unit: string, owed: { id: string; title: string }, officer: Caller): Promise<void> {
  await submitted(officer, unit, {
    title: '关于新胜村2019年第三季度村（居）务公开逾期未公开的监督建议',
    basis: '《中华人民共和国村民委员会组织法》第三十条',
    problems: [{ obligationId: owed.id, text: `${owed.title}：应于2019年10月10日前公开，至今未公开。` }],
    demand: DEMAND,
    answerBy: '2019-10-18',
  });
}

/** Writes, approves and receives the letter of case A, unless it is there; finds a record of each kind. */
export async function prepare(url: string): Promise<Known> {
  const officer = await signIn(url, 'lijing');
  const { data } = await officer.ask(`{
    units(filter: { kind: { eq: TOWNSHIP } }) { id name }
    notices(filter: { underWay: true }, take: 1) { items { id } }
    disclosures(take: 1) { items { id } }
    findings(filter: { code: { eq: "ON_TIME" } }, take: 1) { items { id } }
  }`);
  const unit = data.units.find(({ name }: { name: string }) => name === '沙河街道').id as string;
  const { data: owing } = await officer.ask(
    'query ($id: ID!) { obligations(filter: { unitId: { eq: $id }, light: { eq: RED } }) { items { id title } } }',
    { id: unit },
  );
  const owed = owing.obligations.items as { id: string; title: string }[];
  const { data: others } = await officer.ask(
    '{ obligations(filter: { light: { eq: RED }, text: { contains: "新胜村" } }) { items { id title unit { id } openNotice { id } } } }',
  );
  const [other] = others.obligations.items as {
    id: string;
    title: string;
    unit: { id: string };
    openNotice: object | null;
  }[];
  if (other && !other.openNotice) await letterToSign(other.unit.id, other, officer);
  const written = data.notices.items[0]?.id ?? (await letterTo(unit, owed, officer, url));
  return {
    newLetter: `/notices/new?unit=${unit}&obligations=${owed.map(({ id }) => id).join(',')}`,
    letter: `/notices/${written}`,
    obligation: `/warnings/${owed[0]?.id}`,
    unit: `/units/${unit}`,
    disclosure: `/disclosures/${data.disclosures.items[0].id}`,
    finding: `/findings/${data.findings.items[0]?.id}`,
    firstCheck: await prepareLead(url),
    ...(await prepareVehicles(url)),
    changed: await prepareEvidence(url),
    toSign: '/',
    account: await prepareAccounts(url),
    key: await prepareKey(url),
  };
}
