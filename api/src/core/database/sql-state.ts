/** Five signs, of which one at least is a figure: EPIPE is one of the network, EPERM one of the system. */
const SQL_STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** The code by which the database tells an error; null for one that it has not told. */
export function sqlStateOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && SQL_STATE.test(code) ? code : null;
}
