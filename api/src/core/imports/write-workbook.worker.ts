import { type Sheets, writeWorkbook } from './write-workbook.js';

export default (sheets: Sheets): Uint8Array => writeWorkbook(sheets);
