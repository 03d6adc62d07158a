import type { GraphQLSchema } from 'graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { writeZip, type ZipEntry } from '../../core/files/zip-writer.js';
import { watermark } from '../../core/imports/watermark.js';
import { chosenBulletins, chosenLetters, formatsOf } from './batch.choice.js';
import { printedBulletins } from './bulletin.reads.js';
import { paperOfBulletin } from './bulletin.rules.js';
import type { Paper, PaperFormat } from './paper.model.js';
import { bulletinName, paperName } from './paper.names.js';
import { printedLetters } from './paper.reads.js';
import { paperOf } from './paper.rules.js';
import { writeApart } from './write-apart.js';

/** An archive that is sent while it is made. */
export interface PaperArchive {
  readonly name: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<Buffer>;
}

/** What goes into an archive, under its own name. */
interface Printed {
  readonly id: string;
  /** without its ending */
  readonly name: string;
  readonly paper: Paper;
}

/** What was asked for, and as much of it as the viewer sees. */
interface Chosen {
  readonly what: '文书' | '通报';
  readonly ids: readonly string[];
  readonly printed: readonly Printed[];
}

async function letters(ctx: Ctx, schema: GraphQLSchema, query: URLSearchParams): Promise<Chosen> {
  const scope = scopeOf(ctx.viewer, Permission.NOTICE_READ);
  const ids = await chosenLetters(ctx, scope, { schema, query });
  const found = await printedLetters(ctx.db, scope, ids);
  const printed = ids.flatMap((id): Printed[] => {
    const letter = found.get(id);
    if (!letter) return [];
    const { serial, facts, template } = letter;
    return [{ id, name: paperName(serial, facts), paper: paperOf(facts, template) }];
  });
  return { what: '文书', ids, printed };
}

async function bulletins(ctx: Ctx, schema: GraphQLSchema, query: URLSearchParams): Promise<Chosen> {
  const scope = scopeOf(ctx.viewer, Permission.BULLETIN_READ);
  const ids = await chosenBulletins(ctx, scope, { schema, query });
  const found = await printedBulletins(ctx.db, scope, ids);
  const printed = ids.flatMap((id): Printed[] => {
    const bulletin = found.get(id);
    if (!bulletin) return [];
    const { facts, template } = bulletin;
    return [{ id, name: bulletinName(facts), paper: paperOfBulletin(facts, template) }];
  });
  return { what: '通报', ids, printed };
}

/** Names of an archive: no two alike, whatever letters are called. */
function namesOf(printed: readonly Printed[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    printed.map(({ id, name }) => {
      const before = taken.get(name) ?? 0;
      taken.set(name, before + 1);
      return [id, before === 0 ? name : `${name}（${before + 1}）`];
    }),
  );
}

interface Batch extends Chosen {
  readonly formats: readonly PaperFormat[];
  /** who had it, and when */
  readonly marks: readonly (readonly string[])[];
}

async function* entriesOf({ what, ids, printed, formats, marks }: Batch): AsyncGenerator<ZipEntry> {
  const names = namesOf(printed);
  const asked = printed.flatMap(({ id, paper }) => formats.map((format) => ({ id, paper, format })));
  const failed: string[] = [];
  let nr = 0;
  for await (const one of writeApart(asked)) {
    const { id, format } = asked[nr++] ?? {};
    const name = `${names.get(id ?? '') ?? ''}.${format}`;
    if ('bytes' in one) yield { name, bytes: one.bytes };
    else failed.push(`${name}\t生成失败，请单独下载这一件`);
  }
  const unseen = ids.filter((id) => !names.has(id)).map((id) => `${id}\t没有找到，可能已被移走，或不在您的查看范围内`);
  const left = [...unseen, ...failed];
  const lines = [
    ...marks.map((line) => line.join('：')),
    `${what}：${printed.length}件`,
    ...[...names.values()].map((name, index) => `${index + 1}\t${name}`),
    '',
    left.length === 0 ? `选中的${what}都在其中。` : `没有放入的：${left.length}件`,
    ...left,
  ];
  yield { name: '目录.txt', bytes: Buffer.from(`\u{feff}${lines.join('\r\n')}\r\n`) };
}

/**
 * Letters, or with `of=bulletins` bulletins, on paper as an archive: `ids`, or those of the list under `filter` and `sort`; `format` docx, pdf
 * or both. What is not for the viewer is left out, and the list in it says so. @throws InputError, ForbiddenError, UnauthenticatedError
 */
export async function exportPapers(ctx: Ctx, schema: GraphQLSchema, query: URLSearchParams): Promise<PaperArchive> {
  const chosen = await (query.get('of') === 'bulletins' ? bulletins : letters)(ctx, schema, query);
  const { what, ids, printed } = chosen;
  const formats = formatsOf(query);
  if (ids.length === 0) throw new InputError('NO_PAPERS', `没有选中${what}，请先选择再下载。`, ['ids']);
  if (printed.length === 0) throw new NotFoundError(`些${what}`, ['ids']);
  const moment = await readBusinessMoment(ctx.db);
  const batch: Batch = { ...chosen, formats, marks: watermark(ctx.viewer, moment) };
  return { name: `${what} ${moment.today}.zip`, mediaType: 'application/zip', parts: writeZip(entriesOf(batch)) };
}
