import { InputError } from '../errors.js';
import type { ImportKind } from './import-kind.js';

/** The kinds of tables that the platform can import. */
export class ImportKinds {
  constructor(readonly all: readonly ImportKind[]) {}

  find(name: string): ImportKind | null {
    return this.all.find((kind) => kind.name === name) ?? null;
  }

  /** @throws InputError */
  mustFind(name: string): ImportKind {
    const kind = this.find(name);
    if (!kind) throw new InputError('NO_KIND', `没有「${name}」这一类导入。`, ['input', 'kind']);
    return kind;
  }
}
