/** What the bytes of a file are, whatever its name says. */
export enum FileKind {
  PDF = 'PDF',
  WORD = 'WORD',
  SHEET = 'SHEET',
  SLIDES = 'SLIDES',
  OFD = 'OFD',
  ARCHIVE = 'ARCHIVE',
  PICTURE = 'PICTURE',
  TEXT = 'TEXT',
  /** something else, such as a program */
  OTHER = 'OTHER',
}

/** What a file is, and how its name ends as what it is. */
export interface FileType {
  readonly kind: FileKind;
  readonly ending: string;
}

const { PDF, WORD, SHEET, SLIDES, OFD, ARCHIVE, PICTURE, TEXT, OTHER } = FileKind;

/** By their first bytes. */
const STARTS: readonly (readonly [start: string, FileKind, ending: string])[] = [
  ['%PDF-', PDF, 'pdf'],
  ['{\\rtf', WORD, 'rtf'],
  ['Rar!', ARCHIVE, 'rar'],
  ['7z\xbc\xaf\x27\x1c', ARCHIVE, '7z'],
  ['\x1f\x8b', ARCHIVE, 'gz'],
  ['\xff\xd8\xff', PICTURE, 'jpg'],
  ['\x89PNG', PICTURE, 'png'],
  ['GIF8', PICTURE, 'gif'],
  ['BM', PICTURE, 'bmp'],
  ['MZ', OTHER, 'bin'],
];
const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** By what an archive holds: documents of today are archives. */
const INSIDE_ZIP: readonly (readonly [part: string, FileKind, ending: string])[] = [
  ['word/', WORD, 'docx'],
  ['xl/', SHEET, 'xlsx'],
  ['ppt/', SLIDES, 'pptx'],
  ['OFD.xml', OFD, 'ofd'],
];
/** By the streams of documents of before 2007, and of WPS. */
const INSIDE_OLE: readonly (readonly [part: string, FileKind, ending: string])[] = [
  ['WordDocument', WORD, 'doc'],
  ['Workbook', SHEET, 'xls'],
  ['PowerPoint Document', SLIDES, 'ppt'],
];

const HTML =
  /^[\ufeff\s]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|script)\b/i;
const HEAD_BYTES = 4096;

/** Whether an answer is a page, where a file was asked for. */
export const isPage = (bytes: Buffer): boolean => HTML.test(bytes.subarray(0, HEAD_BYTES).toString('utf8'));

const holds = (bytes: Buffer, part: string, encoding: 'latin1' | 'utf16le'): boolean =>
  bytes.includes(Buffer.from(part, encoding));

/** What a file is by its content. */
export function fileTypeOf(bytes: Buffer): FileType {
  const start = bytes.subarray(0, 16).toString('latin1');
  const typed = (found: readonly [string, FileKind, string] | undefined) =>
    found && { kind: found[1], ending: found[2] };
  if (start.startsWith(ZIP))
    return typed(INSIDE_ZIP.find(([part]) => holds(bytes, part, 'latin1'))) ?? { kind: ARCHIVE, ending: 'zip' };
  if (start.startsWith(OLE))
    return typed(INSIDE_OLE.find(([part]) => holds(bytes, part, 'utf16le'))) ?? { kind: OTHER, ending: 'bin' };
  const known = typed(STARTS.find(([begins]) => start.startsWith(begins)));
  if (known) return known;
  const text = bytes.length > 0 && !bytes.subarray(0, HEAD_BYTES).includes(0);
  return text ? { kind: TEXT, ending: 'txt' } : { kind: OTHER, ending: 'bin' };
}

/** What names of files promise. */
const PROMISED: readonly (readonly [RegExp, FileKind])[] = [
  [/\.pdf$/i, PDF],
  [/\.(?:docx?|wps|rtf)$/i, WORD],
  [/\.(?:xlsx?|et)$/i, SHEET],
  [/\.(?:pptx?|dps)$/i, SLIDES],
  [/\.ofd$/i, OFD],
  [/\.(?:zip|rar|7z|gz)$/i, ARCHIVE],
  [/\.(?:jpe?g|png|gif|bmp)$/i, PICTURE],
  [/\.(?:txt|csv)$/i, TEXT],
];

/** Whether a name says that a file is of another kind than its bytes are; a name without an ending says nothing. */
export function isMisnamed(name: string, kind: FileKind): boolean {
  const promised = PROMISED.find(([ending]) => ending.test(name.trim()));
  return promised !== undefined && promised[1] !== kind;
}
