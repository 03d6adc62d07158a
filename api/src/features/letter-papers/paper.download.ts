import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import type { PaperFormat } from './paper.model.js';
import { paperName } from './paper.names.js';
import { printedLetters } from './paper.reads.js';
import { paperOf } from './paper.rules.js';
import { writeApart } from './write-apart.js';

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** A letter's paper, whole. */
export interface PaperFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * A letter on paper, for whoever sees the letter.
 * @param place `letter's id.docx` or `letter's id.pdf` @throws NotFoundError, ForbiddenError, UnauthenticatedError
 */
export async function findPaper({ db, viewer }: Ctx, place: string): Promise<PaperFile> {
  const scope = scopeOf(viewer, Permission.NOTICE_READ);
  const [, id = '', ending = ''] = /^([^./]+)\.(docx|pdf)$/u.exec(place) ?? [];
  const format = ending as PaperFormat;
  const letter = (await printedLetters(db, scope, [id])).get(id);
  if (!letter) throw new NotFoundError('件文书');
  const name = `${paperName(letter.serial, letter.facts)}.${format}`;
  for await (const written of writeApart([{ paper: paperOf(letter.facts, letter.template), format }])) {
    if ('error' in written) throw new Error(written.error);
    return { name, mediaType: MEDIA_TYPES[format], bytes: written.bytes };
  }
  throw new Error('no paper was written');
}
