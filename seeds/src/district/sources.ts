import { township, tree, type UnitRef } from './units.ts';

export interface SourceEntry {
  readonly name: string;
  readonly unit: UnitRef;
  readonly appId: string;
  readonly secret: string;
}

/** The official account of each township, which its villages publish on too. The stand-in knows the same secrets. */
export const SOURCES: readonly SourceEntry[] = tree.townships.map(({ code, name }) => ({
  name: `${name}微信公众号`,
  unit: township(code),
  appId: `wx${code}`,
  secret: `stand-in-${code}`,
}));
