import { CFB, utils, write } from '@e965/xlsx';
import { describe, test } from 'vitest';
import { issued, letter, tryLetter } from '../support/letters.ts';
import { expectRaw, expectRefusal, PDF, refusalCase, refusalIn, sendRaw } from '../support/refusals.ts';

const on = refusalCase();

/** A workbook with one part more, of so many megabytes of nothing. */
function workbookWith(part: string, megabytes: number): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['单位']]), '台账');
  const archive = CFB.read(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer, {
    type: 'buffer',
  });
  CFB.utils.cfb_add(archive, `/${part}`, Buffer.alloc(megabytes * 1024 * 1024 + 1));
  return new Uint8Array(CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer);
}

describe('a file is refused', () => {
  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const response = await on.officer.upload(name, bytes);
    return { status: response.status, text: await response.text() };
  };

  test.each([
    [
      'that is not what its name says',
      '说明.pdf',
      new TextEncoder().encode('MZ\u0000\u0000 this is a program'),
      'FILE_MISMATCH',
    ],
    ['that is another kind than its name says', '照片.png', PDF, 'FILE_MISMATCH'],
    ['of a kind that is not taken', '说明.html', new TextEncoder().encode('<script>'), 'FILE_TYPE'],
    ['without an ending', 'Makefile', PDF, 'FILE_TYPE'],
    ['that is empty', '说明.pdf', new Uint8Array(), 'FILE_EMPTY'],
    ['whose name is a path', '../../etc/说明.pdf', PDF, 'FILE_NAME'],
    ['whose name is a path of Windows', 'C:\\temp\\说明.pdf', PDF, 'FILE_NAME'],
    ['whose name holds a line break', '说\n明.pdf', PDF, 'FILE_NAME'],
    ['without a name', '', PDF, 'FILE_NAME'],
    [
      'a document that unpacks to hundreds of megabytes',
      '台账.xlsx',
      workbookWith('xl/media/a.bin', 200),
      'FILE_TOO_COMPLEX',
    ],
    ['a document with macros', '台账.xlsx', workbookWith('xl/vbaProject.bin', 0), 'FILE_MACRO'],
    [
      'a program that is called a picture',
      '照片.jpg',
      new TextEncoder().encode('\u007fELF\u0002\u0001'),
      'FILE_MISMATCH',
    ],
    ['whose name never ends', `${'长'.repeat(300)}.pdf`, PDF, 'FILE_NAME'],
  ])('%s', async (_, name, bytes, code) => {
    expectRaw(await upload(name, bytes), 400, code);
  });

  test('whose name cannot be read', async () => {
    const headers = { 'x-file-name': '%E0%A4%A.pdf', 'apollo-require-preflight': 'true' };
    expectRaw(await sendRaw(on.officer, ['POST', '/files'], headers, PDF), 400, 'FILE_NAME');
  });

  test('that comes without the header no form can send', async () => {
    expectRaw(await sendRaw(on.officer, ['POST', '/files'], { 'x-file-name': 'a.pdf' }, PDF), 403, 'FORBIDDEN');
  });

  test('that another person has uploaded, or nobody', async () => {
    const { id: foreign } = (await (await on.officer.upload('说明.pdf', PDF)).json()) as { id: string };
    const { id, version } = await issued(on, on.shahe);
    const received = await letter(on.township, 'receiveNotice', { id, version });
    await on.look();
    for (const fileId of [foreign, crypto.randomUUID(), 'not-an-id']) {
      const input = {
        id,
        version: received.notice?.version,
        text: '已公开。',
        fileIds: [fileId],
        idempotencyKey: crypto.randomUUID(),
      };
      const refusal = refusalIn(await tryLetter(on.township, 'answerNotice', input));
      expectRefusal(refusal, 'FILE_UNKNOWN');
    }
  });

  test('to whoever asks for one that is attached to nothing they see', async () => {
    const { id } = (await (await on.officer.upload('说明.pdf', PDF)).json()) as { id: string };
    await on.look();
    for (const wanted of [id, crypto.randomUUID(), 'not-an-id', '../../etc/passwd', '']) {
      const response = await on.township.send(`/files/${encodeURIComponent(wanted)}`, { method: 'GET' });
      expectRaw({ status: response.status, text: await response.text() }, 404, 'NOT_FOUND');
    }
  });
});
