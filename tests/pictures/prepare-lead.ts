import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { Caller, signIn } from '../support/people.ts';

const USERNAME = 'minzheng';

/** Lets somebody of the civil affairs bureau in, which leads items, unless they are. @returns the address of an entry to check first */
export async function prepareLead(url: string): Promise<string> {
  const [system, security, officer] = await Promise.all(
    ['xitong', 'anquan', 'lijing'].map((username) => signIn(url, username)),
  );
  if (!system || !security || !officer) throw new Error('nobody to let anybody in');
  const asked = (who: Caller, mutation: string, type: string, fields: string, input: object) =>
    who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  const { data: known } = await system.ask(`{ accounts(filter: { text: { eq: "${USERNAME}" } }) { items { id } } }`);
  if (known.accounts.items.length === 0) {
    const person = { username: USERNAME, name: '孙涛', idempotencyKey: `picture-${USERNAME}` };
    const made = await asked(system, 'createAccount', 'CreateAccountInput', 'account { id }', person);
    const accountId = made.data.createAccount.account.id;
    const { data } = await officer.ask('{ units { id name } }');
    const unitId = data.units.find(({ name }: { name: string }) => name === '民政局').id;
    const post = { accountId, unitId, role: 'LEAD_DEPARTMENT', title: '科长', reason: '牵头公开目录中的事项' };
    const key = { idempotencyKey: `picture-post-${USERNAME}` };
    await asked(security, 'grantPost', 'GrantPostInput', 'errors { code }', { ...post, ...key });
    const issued = await asked(system, 'issueAccountLink', 'AccountRefInput', 'link { id token }', { accountId });
    const { id: linkId, token } = issued.data.issueAccountLink.link;
    const confirmed = await asked(security, 'confirmAccountLink', 'LinkRefInput', 'code', { linkId });
    const { code } = confirmed.data.confirmAccountLink;
    const used = { token, code, newPassword: DEMO_PASSWORD };
    await asked(new Caller(url), 'useAccountLink', 'UseLinkInput', 'done', used);
  }
  const lead = await signIn(url, USERNAME);
  const { data } = await lead.ask('{ ledDisclosures(take: 1) { items { id } } }');
  return `/disclosures/first-checks/${data.ledDisclosures.items[0].id}`;
}
