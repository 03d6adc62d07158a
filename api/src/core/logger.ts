import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.js';

/** What never stands in a line, at whatever depth somebody hands it over; errors are described by `describeError`. */
const SECRET = ['password', 'secret', 'token', 'cookie', 'authorization', 'variables', 'query'];

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
    destination ?? pino.destination(1),
  );
}
