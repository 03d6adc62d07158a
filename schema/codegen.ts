import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for every client of the API; the output is committed and compared in the test run. */
const config: CodegenConfig = {
  importExtension: '.ts',
  schema: 'schema.graphql',
  documents: ['documents/**/*.graphql'],
  generates: {
    'generated/': {
      preset: 'client',
      // Documents as strings: no syntax trees and no parser in the browser's bundle.
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        skipTypename: true,
        scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
      },
      presetConfig: { fragmentMasking: false },
    },
  },
};

export default config;
