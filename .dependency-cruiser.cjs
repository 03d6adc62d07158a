/** Imports point one way: main → app → {server, features} → core. Nothing goes in a circle. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Modules that need each other are one module, or lack a third one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-knows-no-feature',
      severity: 'error',
      from: { path: '^api/src/core' },
      to: { path: '^api/src/(features|server|app|main|commands)' },
    },
    {
      name: 'server-knows-no-feature',
      severity: 'error',
      from: { path: '^api/src/server' },
      to: { path: '^api/src/(features|app|main|commands)' },
    },
    {
      name: 'features-know-no-server',
      severity: 'error',
      from: { path: '^api/src/features' },
      to: { path: '^api/src/(server|app|main|commands)' },
    },
    {
      name: 'features-in-one-direction',
      comment: 'The order in which features may use each other; a later one may use an earlier one.',
      severity: 'error',
      from: { path: '^api/src/features/units/' },
      to: { path: '^api/src/features/(?!units/)' },
    },
    {
      name: 'lights-below-obligations',
      severity: 'error',
      from: { path: '^api/src/features/(calendars|lights)/' },
      to: { path: '^api/src/features/(?!(units|calendars|lights)/)' },
    },
    {
      name: 'obligations-below-what-is-owed',
      severity: 'error',
      from: { path: '^api/src/features/obligations/' },
      to: { path: '^api/src/features/(?!(units|calendars|lights|obligations)/)' },
    },
    {
      name: 'catalogue-below-disclosures',
      comment: 'What is to be published knows nothing of what was.',
      severity: 'error',
      from: { path: '^api/src/features/catalogue/' },
      to: { path: '^api/src/features/(?!(units|calendars|lights|obligations|catalogue)/)' },
    },
    {
      name: 'accounts-below-credentials',
      comment: 'Who a person is knows nothing of how they sign in.',
      severity: 'error',
      from: { path: '^api/src/features/accounts/' },
      to: { path: '^api/src/features/(?!(units|accounts)/)' },
    },
    {
      name: 'credentials-know-accounts-only',
      severity: 'error',
      from: { path: '^api/src/features/credentials/' },
      to: { path: '^api/src/features/(?!(units|accounts|credentials)/)' },
    },
    {
      name: 'api-stands-alone',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(console|seeds|tests|scripts)/' },
    },
    {
      name: 'console-uses-the-contract-only',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(api|seeds|tests|scripts)/' },
    },
    {
      name: 'seeds-use-the-contract-only',
      severity: 'error',
      from: { path: '^seeds/' },
      to: { path: '^(api|console|tests|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|/dist/|schema/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'api/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
