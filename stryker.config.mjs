// `npm run mutants` breaks the pure rules, one change at a time, and sees whether a unit test notices.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutants.config.ts' },
  mutate: [
    'src/features/**/*.ts',
    'src/calendar/*.ts',
    'src/server/capability.ts',
    '!src/**/*.test.ts',
    // Held by integration tests, or by the type checker.
    '!src/features/**/{data,commands,actions,jobs,schema,capabilities}.ts',
    '!src/features/**/components/**',
    // Words that people read.
    '!src/features/forms/*-forms.ts',
    '!src/features/programmes/library.ts',
    // What searches is judged by what checks it.
    '!src/features/tables/solver/!(checking).ts',
  ],
  // Words again: that a sentence says what it should is for a reader.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // What is made once, when a file is loaded, would need every test of the house for each change.
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: '.data/mutants/so-far.json',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: '.data/mutants/report.html' },
  jsonReporter: { fileName: '.data/mutants/report.json' },
  tempDirName: '.data/mutants/sandbox',
  ignorePatterns: ['.data', '.keys', '.next', 'backups', 'public', 'test-results', 'playwright-report'],
  thresholds: { high: 95, low: 85, break: 85 },
};
