import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { NotFoundError } from '../../../core/errors.js';
import { readStretch } from '../disclosure.reads.js';
import { JSON_TYPE, type OpenHandler } from '../open/open-page.js';
import type { PortalCtx } from '../public/context.js';
import { bytesOf, isExact, type KeptPart, newestFile, partsOf } from './file.reads.js';
import { FileForm, FORM_TYPES, headOf, writtenAs } from './file.rules.js';

const expand = promisify(gunzip);

const endingOf = (form: FileForm): string => form.toLowerCase();

/** `files`: which there are, of when, how large, and their hash. */
export const fileList: OpenHandler = async (ctx, { base }) => {
  const file = await newestFile(ctx.db, ctx.districtId);
  const exact = file !== null && (await isExact(ctx.db, file, ctx.today));
  const files = (file?.forms ?? []).map(({ form, size, hash }) => ({
    format: form,
    mediaType: FORM_TYPES[form],
    address: `${base}files/disclosures.${endingOf(form)}`,
    entries: exact ? file?.entries : null,
    // something in it has changed since: what is served has no such size and hash, until it is made again
    ...{ size: exact ? size : null, sha256: exact ? hash : null },
    ...{ day: file?.day, madeAt: file?.madeAt.toISOString() },
  }));
  // a file that is made changes nothing that answers hang on
  return { status: 200, mediaType: JSON_TYPE, body: `${JSON.stringify({ files }, null, 2)}\n`, passing: true };
};

/** `files/disclosures.csv|jsonl`: all that is public, as it was last night, without what has been withdrawn since. */
export const fileContent: OpenHandler = async (ctx, { path }) => {
  const form = path.endsWith('.csv') ? FileForm.CSV : FileForm.JSONL;
  const file = await newestFile(ctx.db, ctx.districtId);
  if (!file) throw new NotFoundError('个文件');
  const exact = await isExact(ctx.db, file, ctx.today);
  const hash = file.forms.find((one) => one.form === form)?.hash;
  return {
    status: 200,
    mediaType: FORM_TYPES[form],
    body: contentOf(ctx, { fileId: file.id, form, exact }),
    ...(exact && hash ? { etag: `"${hash}"` } : {}),
    headers: {
      'content-disposition': `attachment; filename="disclosures-${file.day}.${endingOf(form)}"`,
      // what was withdrawn since makes it no newer, and whoever compares instants would keep it
      ...(exact ? { 'last-modified': file.madeAt.toUTCString() } : {}),
    },
  };
};

interface Asked {
  readonly fileId: string;
  readonly form: FileForm;
  /** it was promised to have the hash that it was made with */
  readonly exact: boolean;
}

/** A file part by part: each is looked at when its turn has come, and read anew where something in it has changed. */
async function* contentOf(ctx: PortalCtx, { fileId, form, exact }: Asked): AsyncGenerator<Buffer> {
  yield Buffer.from(headOf(form));
  for (const part of await partsOf(ctx.db, fileId, form)) {
    const { position } = part;
    const kept = await bytesOf(ctx.db, { fileId, form, position, today: ctx.today });
    if (kept) yield await expand(kept);
    else if (exact) throw new ChangedMeanwhile();
    else yield await readAnew(ctx, form, part);
  }
}

/** What was promised holds no more; whoever reads it asks again. */
class ChangedMeanwhile extends Error {}

/** More have come between two since, than a part ever holds: ids are given in the order of time. */
const MOST = 100_000;

const readAnew = async (ctx: PortalCtx, form: FileForm, { firstId, lastId }: KeptPart): Promise<Buffer> =>
  Buffer.from(writtenAs(form, await readStretch(ctx, { from: firstId, to: lastId }, MOST)));
