// Prints who can sign in to the demonstration, a line each.
import { allAccounts, DEMO_PASSWORD } from './people.ts';
import { allUnits } from './units.ts';

const units = new Map(allUnits().map((unit) => [`${unit.kind} ${unit.code}`, unit.name]));

console.log(`演示账号（密码都是 ${DEMO_PASSWORD}）`);
for (const { username, name, posts } of allAccounts()) {
  const held = posts.map(({ title, unit }) => `${units.get(`${unit.kind} ${unit.code}`) ?? ''} ${title}`).join('、');
  console.log(`  ${username.padEnd(12)} ${name}  ${held}`);
}
