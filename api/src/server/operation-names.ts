import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAMED = /^\s*(?:query|mutation|subscription)\s+(\w+)/gm;

/**
 * The names of the operations that our own documents hold: what figures and log lines may call an operation. A name of a
 * client's own invention could be anything, and there is no end of them.
 */
export class OperationNames {
  constructor(private readonly names: ReadonlySet<string>) {}

  /** Reads the documents of a folder; none when there is no such folder. */
  static async in(folder: string): Promise<OperationNames> {
    const files = await readdir(folder).catch(() => []);
    const texts = await Promise.all(
      files.filter((file) => file.endsWith('.graphql')).map((file) => readFile(join(folder, file), 'utf8')),
    );
    return new OperationNames(new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name = '']) => name))));
  }

  /** What to call an operation; null or undefined is one without a name. */
  of(name: string | null | undefined): string {
    if (!name) return 'unnamed';
    return this.names.has(name) ? name : 'other';
  }
}
