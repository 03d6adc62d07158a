import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';

/** What never stands in a line, at whatever depth somebody hands it over; errors are described by `describeError`. */
const SECRET = ['password', 'secret', 'token', 'cookie', 'authorization', 'variables', 'query'];

/** Lines that wait for a reader beyond that are dropped: a full pipe must not stop the process, nor fill its memory. */
const MOST_WAITING_BYTES = 8 * 1024 * 1024;
const FLUSH_MS = 1000;

/** The log of a process: one JSON object a line, without personal data or secrets. `level` as pino has it. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      // what it runs on is known to who collects the lines
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    },
    destination ?? lineOutput(1),
  );
}

/**
 * Where lines go: a pipe that may fill up or break off, a file on a disk that may be full. Lines are lost then, and
 * nothing else.
 */
export function lineOutput(descriptor: number) {
  let until = Number.POSITIVE_INFINITY;
  const output = pino.destination({
    ...{ dest: descriptor, sync: false, minLength: 1, maxLength: MOST_WAITING_BYTES },
    retryEAGAIN: () => Date.now() < until,
  });
  output.on('error', () => undefined);
  // what an ending process does with its last lines
  const flushSync = output.flushSync.bind(output);
  output.flushSync = () => {
    until = Date.now() + FLUSH_MS;
    try {
      flushSync();
    } catch {
      // nobody reads any more
    }
    until = Number.POSITIVE_INFINITY;
  };
  return output;
}

/** Whether all lines are out, waiting a second at most: whoever collects them may have stopped reading. */
export function flushed(log: Logger): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), FLUSH_MS);
    log.flush(() => {
      clearTimeout(late);
      resolve(true);
    });
  });
}
