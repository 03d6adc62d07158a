import { crc32, deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import type { Caller } from './people.ts';

export type Line = readonly (string | number | null)[];

/** A workbook of one sheet; `change` puts in what plain values cannot say. */
export function workbook(lines: readonly Line[], change: (sheet: XLSX.WorkSheet) => void = () => undefined) {
  const sheet = XLSX.utils.aoa_to_sheet(lines.map((line) => [...line]));
  change(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '单位');
  return bytesOf(book);
}

/** Several sheets. */
export function workbookOf(sheets: Readonly<Record<string, readonly Line[]>>) {
  const book = XLSX.utils.book_new();
  for (const [name, lines] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines.map((line) => [...line])), name);
  }
  return bytesOf(book);
}

const bytesOf = (book: XLSX.WorkBook): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

/** The lines of a workbook's sheet: the first one, unless it is named. */
export function linesOf(bytes: Uint8Array, name?: string): string[][] {
  const book = XLSX.read(bytes);
  const sheet = book.Sheets[name ?? book.SheetNames[0] ?? ''];
  return XLSX.utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
}

/** What the sheets are called. */
export const sheetNames = (bytes: Uint8Array): string[] => XLSX.read(bytes, { bookSheets: true }).SheetNames;

/** @param declared the size that the archive claims for each entry; by default the true one */
export function zip(entries: Readonly<Record<string, Uint8Array>>, declared?: number): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declared ?? bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    head.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...parts, listed, end]));
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

/** Looks like a workbook, and holds this much in its sheet. */
export const bomb = (size: number, declared?: number) =>
  zip(
    {
      '[Content_Types].xml': Buffer.from(CONTENT_TYPES),
      'xl/workbook.xml': Buffer.from('<workbook/>'),
      'xl/worksheets/sheet1.xml': Buffer.alloc(size, 0x20),
    },
    declared,
  );

/** Sends a file; its id. @throws Error when it is refused */
export async function uploaded(caller: Caller, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await caller.upload(name, bytes);
  const answer = (await response.json()) as { id?: string };
  if (!answer.id) throw new Error(JSON.stringify(answer));
  return answer.id;
}
