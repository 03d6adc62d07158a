import { InputError } from '../errors.js';
import { unpackModestly, ZipFault } from '../files/zip.js';

/** A workbook of 5,000 rows unpacks to about 4 MB. */
const BUDGET = { bytes: 64 * 1024 * 1024, entries: 2000 };

export const tooComplex = () =>
  new InputError('FILE_TOO_COMPLEX', '表格内容太大或太复杂，请只保留要导入的那张表，另存后再上传。', [
    'input',
    'fileId',
  ]);

export const unreadable = () =>
  new InputError('FILE_UNREADABLE', '这个文件读不出来，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。', [
    'input',
    'fileId',
  ]);

/** @throws InputError when a workbook unpacks to too much, or is no archive */
export function mustUnpackModestly(bytes: Buffer): void {
  try {
    unpackModestly(bytes, BUDGET);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw error.fault === 'TOO_MUCH' ? tooComplex() : unreadable();
  }
}
