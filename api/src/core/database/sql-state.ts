/** Five signs. Of the system's and the network's some have five too, such as EPIPE and E2BIG; none of the database's begins like those. */
const SQL_STATE = /^(?!E)[0-9A-Z]{5}$/;

/** The code by which the database tells an error; null for one that it has not told. */
export function sqlStateOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && SQL_STATE.test(code) ? code : null;
}
