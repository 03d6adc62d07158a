import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Something about the whole workspace that holds or does not; counted as one test. */
export interface Check {
  readonly name: string;
  /** A program for Node, below the root, and its arguments. */
  readonly command: readonly [path: string, ...args: string[]];
  /** It keeps nothing itself, and follows from the files that git does not ignore, and from what is installed. */
  readonly ofFilesAlone?: true;
}

/** The folders whose types are checked, each by a tsconfig.json of its own. */
const TYPED = ['api', 'console', 'schema', 'seeds', 'tests', 'scripts'];

/** Where a check keeps what it found in files, for those that do not change until the next one: each user's own. */
export const KEPT = `node_modules/.cache/checks-${userInfo().uid}`;

/** Every check, the slow ones first: two run at a time. */
export function allChecks(root: string): readonly Check[] {
  const types = TYPED.filter((folder) => existsSync(join(root, folder, 'tsconfig.json'))).map(
    (folder): Check => ({
      name: `类型 ${folder}`,
      command: [
        'node_modules/typescript-native/bin/tsc',
        ...['--noEmit', '--pretty', 'false', '-p', `${folder}/tsconfig.json`],
        ...['--incremental', '--tsBuildInfoFile', `${KEPT}/${folder}.tsbuildinfo`],
      ],
    }),
  );
  return [
    ...types,
    { name: '接口定义与生成代码', command: ['scripts/test/contract.ts'] },
    { name: '门户结构的变化', command: ['scripts/test/portal-changes.ts'] },
    {
      name: '依赖方向',
      command: [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        ...['--config', '.dependency-cruiser.cjs', 'api/src', 'console/src', 'seeds', 'scripts'],
        ...['--cache', `${KEPT}/dependency-cruiser`, '--cache-strategy', 'content'],
      ],
    },
    {
      name: '格式与静态检查',
      command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
      ofFilesAlone: true,
    },
    ...(existsSync(join(root, 'knip.json'))
      ? [
          {
            name: '未使用的文件与依赖',
            command: ['node_modules/knip/bin/knip.js', '--cache', '--cache-location', `${KEPT}/knip`],
          } satisfies Check,
        ]
      : []),
  ];
}
