import { describe, expect, it } from 'vitest';
import { FileKind, fileTypeOf, isMisnamed, isPage } from './attachment.rules.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');

describe('what a file is', () => {
  it.each([
    ['a PDF', '%PDF-1.4 …', FileKind.PDF, 'pdf'],
    ['a document of Word', 'PK\x03\x04…word/document.xml', FileKind.WORD, 'docx'],
    ['an older one', `${OLE}…${wide('WordDocument')}`, FileKind.WORD, 'doc'],
    ['a workbook', 'PK\x03\x04…xl/workbook.xml', FileKind.SHEET, 'xlsx'],
    ['an older one', `${OLE}…${wide('Workbook')}`, FileKind.SHEET, 'xls'],
    ['slides', 'PK\x03\x04…ppt/slides/slide1.xml', FileKind.SLIDES, 'pptx'],
    ['an OFD', 'PK\x03\x04…OFD.xml', FileKind.OFD, 'ofd'],
    ['an archive', 'PK\x03\x04…名单.txt', FileKind.ARCHIVE, 'zip'],
    ['a picture', '\xff\xd8\xff\xe0', FileKind.PICTURE, 'jpg'],
    ['plain text', 'a,b\n1,2\n', FileKind.TEXT, 'txt'],
    ['a program', 'MZ\x90\x00', FileKind.OTHER, 'bin'],
    ['nothing', '', FileKind.OTHER, 'bin'],
  ])('%s is told by its bytes', (_what, content, kind, ending) => {
    expect(fileTypeOf(bytes(content))).toEqual({ kind, ending });
  });

  it('is no page, whatever a site answers', () => {
    expect(isPage(Buffer.from('\ufeff\n<!DOCTYPE html><html><body>页面不存在</body></html>'))).toBe(true);
    expect(isPage(Buffer.from('<!-- 1 --><html></html>'))).toBe(true);
    expect(isPage(bytes('%PDF-1.4 <html>'))).toBe(false);
    expect(isPage(bytes('a < b'))).toBe(false);
  });

  it.each([
    ['明细表.xlsx', FileKind.SHEET, false],
    ['明细表.xls', FileKind.SHEET, false],
    ['明细表.pdf', FileKind.SHEET, true],
    ['明细表', FileKind.SHEET, false],
    ['附件：明细表.XLSX ', FileKind.OTHER, true],
  ])('%s that is %s is misnamed: %s', (name, kind, misnamed) => {
    expect(isMisnamed(name, kind)).toBe(misnamed);
  });
});
