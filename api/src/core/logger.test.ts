import { openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLogger, lineOutput } from './logger.js';

/** The lines that a logger writes. */
function written(act: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  act(createLogger('debug', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

const MARK = '群众来信某某某';

describe('the log', () => {
  it('holds no values of a statement that failed, whoever wrapped the error', () => {
    const inner = Object.assign(new Error(`duplicate key: (${MARK})`), {
      code: '23505',
      detail: `Key (name)=(${MARK}) already exists.`,
      table: 'notice',
      constraint: 'notice_number',
    });
    const outer = Object.assign(new Error(`insert into "notice" ("title") values ('${MARK}') - duplicate`), {
      cause: inner,
      query: `insert … ${MARK}`,
    });
    const text = written((log) => log.error({ err: outer }, 'unexpected error'));
    expect(text).not.toContain(MARK);
    expect(text).toContain('notice.notice_number');
    expect(text).toContain('23505');
    expect(text).toMatch(/logger\.test/);
  });

  it('tells a fault of the network as such, also where its code looks like one of the database', () => {
    const fault = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect(written((log) => log.warn({ err: fault }, 'x'))).toContain('write EPIPE');
  });

  it.each([
    `Unexpected token, "${MARK}" is not valid JSON`,
    `no unit 「${MARK}」`,
    `cannot reach https://api.example/token?secret=${MARK}`,
    `cannot reach postgres://app:${MARK}@db/sanwu`,
  ])('holds nothing that is quoted, and no secret of an address: %s', (message) => {
    expect(written((log) => log.warn({ err: new Error(message) }, 'x'))).not.toContain(MARK);
    expect(
      written((log) => log.warn({ err: new TypeError('fetch failed', { cause: new Error(message) }) })),
    ).not.toContain(MARK);
  });

  it('says of a fault of ours what it was', () => {
    const fault = () => (undefined as unknown as { id: string }).id;
    const text = written((log) => {
      try {
        fault();
      } catch (error) {
        log.error({ err: error }, 'unexpected error');
      }
    });
    expect(text).toContain("Cannot read properties of undefined (reading 'id')");
  });

  it('drops fields that hold secrets, and keeps the rest', () => {
    const text = written((log) =>
      log.info({ job: 'sweep', input: { password: MARK }, headers: { cookie: MARK } }, 'x'),
    );
    expect(text).not.toContain(MARK);
    expect(JSON.parse(text)).toMatchObject({ job: 'sweep', msg: 'x' });
  });

  it('is given up where nothing can be written, by a process that ends too', () => {
    const output = lineOutput(openSync('/dev/full', 'w'));
    createLogger('info', output).info('a line');
    output.flushSync();
  });
});
