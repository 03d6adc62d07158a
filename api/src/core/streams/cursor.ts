/**
 * A cursor names the version of the scope that it was handed out for and the number of the frame. After a change of
 * rights or of the tree the version differs and the client gets a snapshot.
 */
export const cursorOf = (scopeVersion: string, number: number): string =>
  Buffer.from(`${scopeVersion}:${number}`).toString('base64url');

/** The number to resume after, or null when the cursor is absent, unreadable or of another scope. */
export function resumeNumber(cursor: string | null | undefined, scopeVersion: string): number | null {
  if (!cursor) return null;
  const [version, number] = Buffer.from(cursor, 'base64url').toString().split(':');
  const parsed = Number(number);
  return version === scopeVersion && Number.isSafeInteger(parsed) && parsed >= 0 ? parsed : null;
}
