import type { FieldPolicy } from '../access/field-policies.js';
import type { Feature } from '../feature.js';
import { importResolvers } from './import.resolver.js';
import type { ImportKinds } from './registry.js';

/** Imports of these kinds. Each asks for its own permission; the fields are for whoever has one of them. */
export function importsOf(kinds: ImportKinds): Feature {
  const may: FieldPolicy = [...new Set(kinds.all.map(({ permission }) => permission))];
  const types = [
    ...['ImportPreview', 'ImportPreviewPayload', 'ImportPreviewRow', 'ImportPreviewRowList', 'ImportColumn'],
    ...['ImportField', 'ImportCount', 'ImportChange', 'ImportCellError', 'ImportMapping', 'ImportPayload'],
    ...['ImportVersion', 'ImportVersionRow', 'ImportVersionRowList', 'ImportVersionList'],
  ];
  return {
    name: 'imports',
    entities: [],
    resolvers: importResolvers(kinds),
    policies: {
      Query: { importPreview: may, imports: may, import: may },
      Mutation: { applyImport: may },
      ...Object.fromEntries(types.map((type) => [type, may])),
    },
  };
}
