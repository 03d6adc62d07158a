import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { Administrators, call, DONE, granted } from './administrators.ts';
import { Caller } from './people.ts';
import type { TestServer } from './server.ts';

/** One person for each role that nobody of the demonstration holds, and a second lead department. */
const PEOPLE = [
  { username: 'lianluo', name: '那顺', role: 'LIAISON_OFFICER', unit: '第一联系室' },
  { username: 'zuyuan', name: '李娜', role: 'TEAM_MEMBER', unit: '派驻财政局纪检监察组' },
  { username: 'qiantou', name: '孙涛', role: 'LEAD_DEPARTMENT', unit: '农牧局' },
  { username: 'jingban', name: '王芳', role: 'DEPARTMENT_REPORTER', unit: '财政局' },
  { username: 'weiyuan', name: '斯琴', role: 'COMMITTEE_MEMBER', unit: '沙河街道纪检监察工作委员会' },
] as const;

/** Lets them in by the administrators, as everybody comes in; they sign in with the password of the demonstration. */
export async function admitUnheldRoles(server: TestServer): Promise<void> {
  const people = await Administrators.of(server);
  await assignTeam(people);
  for (const { username, name, role, unit } of PEOPLE) {
    const accountId = await people.created(username, name);
    const unitId = people.units.find((one) => one.name === unit)?.id;
    const [post] = await granted(people.security, { accountId, unitId, role });
    expect(post.state).toBe('HELD');
    const input = { ...(await people.linked(accountId)), newPassword: DEMO_PASSWORD };
    const used = await call(new Caller(server.url), 'useAccountLink', 'UseLinkInput', input, DONE);
    expect(used).toEqual({ done: true, errors: [] });
  }
}

/** The liaison office keeps contact with the team in the finance bureau. */
async function assignTeam({ system, units }: Administrators): Promise<void> {
  const idOf = (name: string) => units.find((unit) => unit.name === name)?.id ?? '';
  const input = { id: idOf('第一联系室'), version: 1, hostIds: [idOf('派驻财政局纪检监察组')], reason: '联系室分工' };
  const set = await call(system, 'setUnitHosts', 'SetUnitHostsInput', input, 'errors { code }');
  expect(set.errors).toEqual([]);
}
