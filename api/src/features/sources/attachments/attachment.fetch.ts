import { isPage } from '../../evidence/attachment.rules.js';
import type { FileOutcome } from '../../evidence/attachment.service.js';
import { siteOf } from '../by-hand/link.page.js';
import { CaptureError } from '../capture.error.js';
import { isMissing } from '../pages/missing.js';
import { openPage } from '../pages/page.js';
import { type AnswerLimits, type Asking, type Portal, portalOf } from '../portal.pages.js';
import type { SourceRow } from '../source.row.js';
import { SourceKind } from '../source-kind.js';
import type { AttachmentToKeep } from './attachment.row.js';

/** Files are larger than pages, and take longer. */
const FILES: AnswerLimits = { timeoutMs: 60_000, maxBytes: 20 * 1024 * 1024 };

/** How the files of a source's pages are asked for: with the manners of its pages. */
export const filesOf = (asking: Asking, source: SourceRow, url: string): Promise<Portal> =>
  source.kind === SourceKind.LINK ? siteOf(asking, url, FILES) : portalOf(asking, source, FILES);

/** Asks for a file once. @throws FetchError, PageError, CaptureError */
export async function fileAt(
  { fetch, configuration }: Portal,
  { url, known }: AttachmentToKeep,
): Promise<Exclude<FileOutcome, { kind: 'FAILED' }>> {
  const file = await fetch.page(url, known);
  const { status, bytes, contentType, validators } = file;
  if (status === 304) return { kind: 'SAME' };
  const asPage = isPage(bytes);
  if (status === 404 || status === 410 || (asPage && isMissing(file, configuration, url))) return { kind: 'MISSING' };
  if (status >= 300) throw new CaptureError(`HTTP_${status}`, `网站返回 ${status}，没有取到附件`, false);
  if (asPage) {
    // a firewall's check is no file either, but it passes
    openPage(file, configuration);
    throw new CaptureError('NOT_A_FILE', '链接打开的是网页，不是文件', false, true);
  }
  if (bytes.length === 0) throw new CaptureError('EMPTY_FILE', '附件是空的', false, true);
  return { kind: 'FOUND', bytes, mediaType: contentType, validators };
}
