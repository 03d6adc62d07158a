import { sql } from 'kysely';
import { systemNow } from '../core/clocks.js';
import type { Work } from '../core/database/unit-of-work.js';
import { newId } from '../core/ids.js';
import { Account, Post } from '../features/accounts/account.entity.js';
import { hashPassword } from '../features/credentials/password.js';
import type { Unit } from '../features/units/unit.entity.js';
import { addUnit } from '../features/units/unit.service.js';
import type { DistrictFile, UnitRef } from './district-file.js';

export type UnitsByRef = (ref: UnitRef) => Unit;

/** Adds the tree. @returns how to find a unit of the file @throws Error when the file names one that it does not hold */
export async function loadUnits(work: Work, file: DistrictFile): Promise<UnitsByRef> {
  const known = new Map<string, Unit>();
  const find: UnitsByRef = ({ kind, code }) => {
    const unit = known.get(`${kind} ${code}`);
    if (!unit) throw new Error(`the district file names no ${kind} ${code}`);
    return unit;
  };
  for (const { parent, ...unit } of file.units) {
    const added = await addUnit(work, { ...unit, parent: parent && find(parent), openedOn: null });
    known.set(`${unit.kind} ${unit.code}`, added);
  }
  for (const { team, host } of file.hosts) {
    await sql`insert into team_host (id, team_id, host_id) values (${newId()}, ${find(team).id}, ${find(host).id})`.execute(
      work.db,
    );
  }
  return find;
}

/** Opens the accounts with their posts. */
export async function loadAccounts(work: Work, file: DistrictFile, find: UnitsByRef): Promise<void> {
  const root = file.units[0];
  if (!root) throw new Error('the district file holds no unit');
  const districtId = find(root).id;
  for (const { username, name, password, posts } of file.accounts) {
    const passwordHash = await hashPassword(password);
    const id = newId();
    work.em.create(Account, {
      id,
      username,
      name,
      passwordHash,
      passwordSetAt: systemNow(),
      districtId,
      version: 1,
      disabledAt: null,
      lastSignInAt: null,
      createdAt: work.now,
    });
    await work.em.flush();
    for (const { role, title, unit } of posts) {
      work.em.create(Post, {
        id: newId(),
        accountId: id,
        unitId: find(unit).id,
        role,
        title,
        createdAt: work.now,
        confirmedAt: work.now,
      });
    }
  }
  await work.em.flush();
}
