import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '../core/database/orm.js';
import { row, rows } from '../core/database/sql.js';
import { unitOfWork, type Work } from '../core/database/unit-of-work.js';
import { newId } from '../core/ids.js';
import { Role } from '../features/accounts/roles.js';
import { LinkKind } from '../features/credentials/credential.types.js';
import { giveCode, makeLink } from '../features/credentials/link.service.js';
import type { Unit } from '../features/units/unit.entity.js';
import { UnitKind } from '../features/units/unit.rules.js';
import { addUnit } from '../features/units/unit.service.js';
import { FEATURES } from '../features.js';

const USAGE = `用法：npm run administrators -- --code 区划代码 --name 区名 \\
  --system 用户名:姓名 --security 用户名:姓名 --security 用户名:姓名 --audit 用户名:姓名
安全管理员须有两人：有审批等权力的岗位由一人授予、另一人确认。
已有单位的数据库（如管理员都进不来时），不写 --code 和 --name，只补充所写的管理员。`;

interface Person {
  readonly role: Role;
  readonly title: string;
  readonly username: string;
  readonly name: string;
}

const TITLES = { system: '系统管理员', security: '安全管理员', audit: '审计管理员' } as const;
const ROLES = {
  system: Role.SYSTEM_ADMINISTRATOR,
  security: Role.SECURITY_ADMINISTRATOR,
  audit: Role.AUDIT_ADMINISTRATOR,
} as const;

/** What is asked for on the command line. @throws Error with the usage */
function readArguments(): { code: string | undefined; name: string | undefined; people: Person[] } {
  const many = { type: 'string', multiple: true } as const;
  const one = { type: 'string' } as const;
  const { values } = parseArgs({ options: { code: one, name: one, system: many, security: many, audit: many } });
  const people = (['system', 'security', 'audit'] as const).flatMap((kind) =>
    (values[kind] ?? []).map((text): Person => {
      const [, username, name] = /^([a-zA-Z][a-zA-Z0-9._-]{1,31})[::](.{2,30})$/.exec(text) ?? [];
      if (!username || !name) throw new Error(`“${text}”应形如 zhangwei:张伟\n${USAGE}`);
      return { role: ROLES[kind], title: TITLES[kind], username: username.toLowerCase(), name };
    }),
  );
  const { code, name } = values;
  const count = (role: Role) => people.filter((person) => person.role === role).length;
  const enough = count(ROLES.system) >= 1 && count(ROLES.security) >= 2 && count(ROLES.audit) >= 1;
  const adds = !code && !name && people.length > 0;
  if (!adds && (!code || !name || !enough)) throw new Error(USAGE);
  if (new Set(people.map((person) => person.username)).size < people.length) {
    throw new Error('一个用户名只能用一次：三种管理员不得由一人兼任。');
  }
  return { code, name, people };
}

interface Place {
  readonly districtId: string;
  readonly commissionId: string;
}

/** Adds one administrator. @returns their invitation: the end of its address, and its code */
async function admit(work: Work, { districtId, commissionId }: Place, person: Person): Promise<string> {
  const id = newId();
  await sql`insert into account (id, username, name, district_id, created_at)
    values (${id}, ${person.username}, ${person.name}, ${districtId}, ${work.now})`.execute(work.db);
  await sql`insert into post (id, account_id, unit_id, role, title, created_at, confirmed_at)
    values (${newId()}, ${id}, ${commissionId}, ${person.role}, ${person.title}, ${work.now}, ${work.now})`.execute(
    work.db,
  );
  const link = await makeLink(work, {
    ...{ accountId: id, kind: LinkKind.INVITATION, issuedBy: null },
  });
  const code = await giveCode(work.db, link.id, null);
  return `/welcome#${link.token}  确认码 ${code ?? ''}`;
}

const WITH_FACTOR = ['APPROVER', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'];

/**
 * Opens an empty database: the district and its commission. Whoever administers, or approves, needs a second factor from the
 * beginning. @throws Error when it is not empty
 */
async function open(work: Work, code: string, name: string): Promise<Place> {
  if (await row(work.db, sql`select 1 from account union all select 1 from unit limit 1`)) {
    throw new Error('数据库里已有单位或账号：首批管理员只能在空库里建立一次。要补充管理员，请不写 --code 和 --name。');
  }
  const add = (kind: UnitKind, unitName: string, parent: Unit | null) =>
    addUnit(work, { code, name: unitName, kind, parent, openedOn: null });
  const district = await add(UnitKind.DISTRICT, name, null);
  const commission = await add(UnitKind.COMMISSION, `${name}纪委监委`, district);
  const rules = WITH_FACTOR.map((role) => ({ id: newId(), role }));
  await sql`insert into role_rule (id, district_id, role, second_factor, version) select r.id, ${district.id}, r.role, true, 1
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(id uuid, role text)`.execute(work.db);
  return { districtId: district.id, commissionId: commission.id };
}

/** Where further administrators of an open database sit. @throws Error when it holds no commission, or several */
async function placeIn({ db }: Work): Promise<Place> {
  const found = await rows<Place>(
    db,
    sql`select id as "commissionId", parent_id as "districtId" from unit where kind = 'COMMISSION' and closed_on is null`,
  );
  const [place] = found;
  if (!place || found.length > 1) throw new Error('数据库里没有（或不止一个）纪委监委，请先用 --code 和 --name 建立。');
  return place;
}

/** Makes administrators from outside: the first ones, or one more when those that are there cannot come in. */
async function main(): Promise<void> {
  const { DATABASE_URL: url } = process.env;
  if (!url) throw new Error('缺少 DATABASE_URL');
  const { code, name, people } = readArguments();
  const orm = await openDatabase({ url, entities: FEATURES.flatMap((feature) => feature.entities), poolSize: 2 });
  try {
    const actor = { kind: 'SYSTEM', id: null, name: '运维命令：建立管理员' } as const;
    const context = { orm, actor, requestId: newId(), wakeSequencer: () => undefined };
    const links = await unitOfWork(context, code ? '首批管理员' : '补充管理员', async (work) => {
      const place = code && name ? await open(work, code, name) : await placeIn(work);
      const made: [Person, string][] = [];
      for (const person of people) made.push([person, await admit(work, place, person)]);
      return made;
    });
    console.log('管理员已建立。请把各自的链接和确认码分两路交给本人，7天内打开并设置密码，每个链接只能用一次：');
    for (const [person, link] of links) console.log(`  ${person.title} ${person.name}（${person.username}）  ${link}`);
  } finally {
    await orm.close(true);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
