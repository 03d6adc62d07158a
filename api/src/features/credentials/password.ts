import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's default memory, at OWASP's lowest recommended cost or above. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

let decoy: Promise<string> | null = null;

/** Takes as long for an account that does not exist as for one that does; the first one of a process too. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('no such account');
  const instead = await decoy;
  const fits = await verify(stored ?? instead, password);
  return stored !== null && fits;
}
