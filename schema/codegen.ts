import type { CodegenConfig } from '@graphql-codegen/cli';

/** Documents as strings: no syntax trees and no parser where they are sent from. */
const asked = {
  documentMode: 'string',
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  skipTypename: true,
  scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
} as const;

/** Typed documents for every client of the API, the staff's and third parties'; the output is committed and compared in the test run. */
const config: CodegenConfig = {
  importExtension: '.ts',
  generates: {
    'generated/': {
      schema: 'schema.graphql',
      documents: ['documents/**/*.graphql'],
      preset: 'client',
      config: asked,
      presetConfig: { fragmentMasking: false },
    },
    // one file, which third parties take along
    'portal/types.ts': {
      schema: 'portal.graphql',
      documents: ['portal/documents/**/*.graphql'],
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: asked,
    },
  },
};

export default config;
