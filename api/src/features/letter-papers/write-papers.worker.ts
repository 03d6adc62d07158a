import { parentPort, workerData } from 'node:worker_threads';
import type { Paper, PaperFormat } from './paper.model.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';

/** What a thread is asked for: papers, each in a format. */
export interface AskedPaper {
  readonly paper: Paper;
  readonly format: PaperFormat;
}

const WRITERS = { docx: writeDocx, pdf: writePdf } as const satisfies Record<
  PaperFormat,
  (paper: Paper) => Promise<Buffer>
>;

/** One after the other, each told as soon as it is written; null: it could not be. */
for (const { paper, format } of workerData as readonly AskedPaper[]) {
  const bytes = await WRITERS[format](paper).catch((error: unknown) => {
    parentPort?.postMessage({ error: String(error) });
    return null;
  });
  if (bytes) parentPort?.postMessage({ bytes: new Uint8Array(bytes) });
}
