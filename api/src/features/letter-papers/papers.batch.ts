import type { GraphQLSchema } from 'graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { writeZip, type ZipEntry } from '../../core/files/zip-writer.js';
import { watermark } from '../../core/imports/watermark.js';
import { chosenLetters, formatsOf } from './batch.choice.js';
import type { PaperFormat } from './paper.model.js';
import { paperName } from './paper.names.js';
import { type PrintedLetter, printedLetters } from './paper.reads.js';
import { paperOf } from './paper.rules.js';
import { writeApart } from './write-apart.js';

/** An archive that is sent while it is made. */
export interface PaperArchive {
  readonly name: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<Buffer>;
}

/** Names of an archive: no two alike, whatever letters are called. */
function namesOf(letters: readonly PrintedLetter[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    letters.map(({ id, serial, facts }) => {
      const name = paperName(serial, facts);
      const before = taken.get(name) ?? 0;
      taken.set(name, before + 1);
      return [id, before === 0 ? name : `${name}（${before + 1}）`];
    }),
  );
}

interface Batch {
  readonly ids: readonly string[];
  readonly letters: readonly PrintedLetter[];
  readonly formats: readonly PaperFormat[];
  /** who had it, and when */
  readonly marks: readonly (readonly string[])[];
}

async function* entriesOf({ ids, letters, formats, marks }: Batch): AsyncGenerator<ZipEntry> {
  const names = namesOf(letters);
  const asked = letters.flatMap((letter) => formats.map((format) => ({ letter, format })));
  const written = writeApart(
    asked.map(({ letter, format }) => ({ paper: paperOf(letter.facts, letter.template), format })),
  );
  const failed: string[] = [];
  let nr = 0;
  for await (const one of written) {
    const { letter, format } = asked[nr++] ?? {};
    const name = `${names.get(letter?.id ?? '') ?? ''}.${format}`;
    if ('bytes' in one) yield { name, bytes: one.bytes };
    else failed.push(`${name}\t生成失败，请单独下载这一件`);
  }
  const seen = new Set(letters.map(({ id }) => id));
  const unseen = ids.filter((id) => !seen.has(id)).map((id) => `${id}\t没有找到，可能已被移走，或不在您的查看范围内`);
  const left = [...unseen, ...failed];
  const lines = [
    ...marks.map((line) => line.join('：')),
    `文书：${letters.length}件`,
    ...[...names.values()].map((name, index) => `${index + 1}\t${name}`),
    '',
    left.length === 0 ? '选中的文书都在其中。' : `没有放入的：${left.length}件`,
    ...left,
  ];
  yield { name: '目录.txt', bytes: Buffer.from(`\u{feff}${lines.join('\r\n')}\r\n`) };
}

/**
 * Letters on paper as an archive: `ids`, or those of the list under `filter` and `sort`; `format` docx, pdf or both. What is not for the
 * viewer is left out, and the list in it says so. @throws InputError, ForbiddenError, UnauthenticatedError
 */
export async function exportPapers(ctx: Ctx, schema: GraphQLSchema, query: URLSearchParams): Promise<PaperArchive> {
  const scope = scopeOf(ctx.viewer, Permission.NOTICE_READ);
  const formats = formatsOf(query);
  const ids = await chosenLetters(ctx, scope, { schema, query });
  if (ids.length === 0) throw new InputError('NO_PAPERS', '没有选中文书，请先选择再下载。', ['ids']);
  const found = await printedLetters(ctx.db, scope, ids);
  const letters = ids.flatMap((id) => found.get(id) ?? []);
  if (letters.length === 0) throw new NotFoundError('些文书', ['ids']);
  const moment = await readBusinessMoment(ctx.db);
  const batch: Batch = { ids, letters, formats, marks: watermark(ctx.viewer, moment) };
  return { name: `文书 ${moment.today}.zip`, mediaType: 'application/zip', parts: writeZip(entriesOf(batch)) };
}
