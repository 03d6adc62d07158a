import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { printedBulletins } from './bulletin.reads.js';
import { paperOfBulletin } from './bulletin.rules.js';
import type { Paper, PaperFormat } from './paper.model.js';
import { bulletinName, paperName } from './paper.names.js';
import { printedLetters } from './paper.reads.js';
import { paperOf } from './paper.rules.js';
import { writeApart } from './write-apart.js';

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** A paper, whole. */
export interface PaperFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

interface Named {
  readonly name: string;
  readonly paper: Paper;
}

async function letterPaper({ db, viewer }: Ctx, id: string): Promise<Named> {
  const letter = (await printedLetters(db, scopeOf(viewer, Permission.NOTICE_READ), [id])).get(id);
  if (!letter) throw new NotFoundError('件文书');
  return { name: paperName(letter.serial, letter.facts), paper: paperOf(letter.facts, letter.template) };
}

async function bulletinPaper({ db, viewer }: Ctx, id: string): Promise<Named> {
  const found = (await printedBulletins(db, scopeOf(viewer, Permission.BULLETIN_READ), [id])).get(id);
  if (!found) throw new NotFoundError('份通报');
  return { name: bulletinName(found.facts), paper: paperOfBulletin(found.facts, found.template) };
}

/**
 * A letter or a bulletin on paper, for whoever sees it.
 * @param place `letter's id.docx`, `letter's id.pdf`, or the same behind `bulletins/`
 * @throws NotFoundError, ForbiddenError, UnauthenticatedError
 */
export async function findPaper(ctx: Ctx, place: string): Promise<PaperFile> {
  const [, folder, id = '', ending = 'pdf'] = /^(bulletins\/)?([^./]+)\.(docx|pdf)$/u.exec(place) ?? [];
  const format = ending as PaperFormat;
  const { name, paper } = await (folder ? bulletinPaper(ctx, id) : letterPaper(ctx, id));
  for await (const written of writeApart([{ paper, format }])) {
    if ('error' in written) throw new Error(written.error);
    return { name: `${name}.${format}`, mediaType: MEDIA_TYPES[format], bytes: written.bytes };
  }
  throw new Error('no paper was written');
}
