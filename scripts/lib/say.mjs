/** The steps of `npm start`, in order: they are numbered across both of its processes. */
export const STEPS = /** @type {const} */ ([
  '安装依赖',
  '构建',
  '数据库',
  '数据库迁移',
  '示范数据',
  '启动服务',
  '演示开场',
]);

let midLine = false;

// The reader may close its end (a terminal that goes away): that must not take the server down with it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/**
 * Writes whole lines, never into the middle of a step's line.
 * @param {string} text
 */
export function say(text) {
  if (midLine) process.stdout.write('\n');
  midLine = false;
  process.stdout.write(`${text}\n`);
}

/**
 * Writes the one line of a failure to standard error.
 * @param {string} text
 */
export function complain(text) {
  if (midLine) process.stdout.write('\n');
  midLine = false;
  process.stderr.write(`✗ ${text}\n`);
}

/**
 * Runs one numbered step and says how it went and how long it took.
 * `work` calls `done` with the few words to show in place of 完成.
 *
 * @type {<T>(name: typeof STEPS[number], work: (done: (outcome: string) => void) => Promise<T>) => Promise<T>}
 */
export const step = async (name, work) => {
  const startedAt = performance.now();
  let outcome = '完成';
  process.stdout.write(`[${STEPS.indexOf(name) + 1}/${STEPS.length}] ${name} … `);
  midLine = true;
  try {
    const result = await work((words) => {
      outcome = words;
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    // A step that spoke in between has left its line: the outcome then gets a line of its own.
    process.stdout.write(`${midLine ? '' : '      '}${outcome}（${seconds} 秒）\n`);
    midLine = false;
    return result;
  } catch (error) {
    if (midLine) process.stdout.write('未完成\n');
    midLine = false;
    throw error;
  }
};
