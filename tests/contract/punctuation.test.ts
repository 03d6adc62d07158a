import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../support/processes.ts';

/** Between Chinese characters. Question marks are left out: patterns have them there. */
const HALF_WIDTH = /[\u4e00-\u9fff」》）”][,;:!](?=[\u4e00-\u9fff「《（“])/;
/** What is typed or stored like this. */
const LITERAL = /用户名:姓名|用户:密码@|“种子:编号”/g;

test('Chinese sentences carry Chinese marks (GB/T 15834)', () => {
  const files = globSync(['{api,console,seeds}/src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'], { cwd: root }).filter(
    (file) => !file.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(500);
  const faults = files.flatMap((file) =>
    readFileSync(`${root}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, nr) =>
        HALF_WIDTH.test(line.replaceAll(LITERAL, '')) ? [`${file}:${nr + 1} ${line.trim()}`] : [],
      ),
  );
  expect(faults).toEqual([]);
});
