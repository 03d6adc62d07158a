import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Caller } from './people.ts';

/** Asks for a letter's paper. */
export const paper = (who: Caller, id: string, format: 'docx' | 'pdf'): Promise<Response> =>
  who.send(`/papers/${id}.${format}`, {});

export const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

/** What a Word document says, a paragraph a line, as a library reads it. */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

/** A part of a Word document, such as `word/header1.xml`. */
export function wordPart(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part ? Buffer.from(part).toString() : '';
}

/** What each page of a PDF says, as a library reads it. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const reading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await reading.promise;
  const pages: string[] = [];
  for (let nr = 1; nr <= document.numPages; nr++) {
    const { items } = await (await document.getPage(nr)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await reading.destroy();
  return pages;
}

/** Without white space: where lines break is each program's own affair. */
export const compact = (text: string): string => text.replace(/[\s\u{3000}]+/gu, '');

/** The files of an archive by their names. */
export const filesOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

/** What a download is saved as. */
export const savedAs = (response: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '');
