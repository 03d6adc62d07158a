import type { Paper, PaperFormat } from './paper.model.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';

/** What a thread is asked for: a paper in a format. */
export interface AskedPaper {
  readonly paper: Paper;
  readonly format: PaperFormat;
}

const WRITERS = { docx: writeDocx, pdf: writePdf } as const satisfies Record<
  PaperFormat,
  (paper: Paper) => Promise<Buffer>
>;

/** Bytes of its own: what the writers give may be part of something larger. */
export default async ({ paper, format }: AskedPaper): Promise<Uint8Array> =>
  new Uint8Array(await WRITERS[format](paper));
