import { type Caller, signIn } from '../support/people.ts';

/** Somebody who waits for a second person, somebody who is not in yet, somebody who is out. */
const PEOPLE = [
  { username: 'bateer', name: '巴特尔', role: 'APPROVER', kind: 'COMMISSION', title: '副书记' },
  { username: 'surina', name: '苏日娜', role: 'VILLAGE_CLERK', kind: 'VILLAGE', title: '文书' },
  { username: 'gaoyuan', name: '高远', role: 'READER', kind: 'DISTRICT', title: '调研员' },
] as const;

async function idOf(who: Caller, username: string): Promise<string | undefined> {
  const { data } = await who.ask(
    'query ($text: String!) { accounts(filter: { text: { eq: $text } }) { items { id } } }',
    { text: username },
  );
  return data.accounts.items[0]?.id;
}

/** Makes them, unless they are there. @returns the address of the first */
export async function prepareAccounts(url: string): Promise<string> {
  const [system, security] = await Promise.all([signIn(url, 'xitong'), signIn(url, 'anquan')]);
  const { data } = await security.ask('{ postUnits { unit { id kind } } }');
  for (const { username, name, role, kind, title } of PEOPLE) {
    if (await idOf(system, username)) continue;
    const made = await system.ask(
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id version } } }',
      { input: { username, name, idempotencyKey: `picture-${username}` } },
    );
    const { id, version } = made.data.createAccount.account;
    const unitId = data.postUnits.find(({ unit }: { unit: { kind: string } }) => unit.kind === kind).unit.id;
    const post = { accountId: id, unitId, role, title, reason: '区纪委常委会2019年第9次会议决定' };
    await security.ask('mutation ($input: GrantPostInput!) { grantPost(input: $input) { errors { code } } }', {
      input: { ...post, idempotencyKey: `picture-post-${username}` },
    });
    if (role === 'READER') {
      await system.ask('mutation ($input: SwitchAccountInput!) { disableAccount(input: $input) { errors { code } } }', {
        input: { id, version, reason: '调离本区' },
      });
    }
  }
  return `/accounts/${await idOf(system, PEOPLE[0].username)}`;
}
