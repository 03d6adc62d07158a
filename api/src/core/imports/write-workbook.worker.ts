import { parentPort, workerData } from 'node:worker_threads';
import { type Sheets, writeWorkbook } from './write-workbook.js';

parentPort?.postMessage(writeWorkbook(workerData as Sheets));
