import { TrailTablesDocument } from '@sanwu/schema';
import { tableKey } from '../../components/trail-words.ts';
import { useDocument } from '../../providers/use-document.ts';

/** Tables that can be looked for: those with a name of ours first. */
export function useTrailTables(): readonly string[] {
  const tables = useDocument(TrailTablesDocument, {}).data?.trailTables ?? [];
  return [...tables.filter((name) => tableKey(name)), ...tables.filter((name) => !tableKey(name))];
}
