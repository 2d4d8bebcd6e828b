// The house rules, each with a message that says where the thing belongs.
// Who may import whom is in eslint/import-table.mjs.
import { defineConfig } from 'eslint/config';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { dependencyRules, settings } from './eslint/import-rules.mjs';

const clock =
  'The present comes from now() in server/clock.ts, so that tests and the demo can travel in time. A stopwatch is performance.now().';

const syntax = {
  useServer: {
    selector: 'ExpressionStatement[directive="use server"]',
    message: "'use server' belongs at the top of a feature's actions.ts.",
  },
  newDate: { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  dateCall: { selector: 'CallExpression[callee.name="Date"]', message: clock },
  dateNow: { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock },
  addressCast: {
    selector: 'TSAsExpression > TSTypeReference[typeName.name=/^(Route|Address)$/]',
    message:
      'A cast lets an address lead nowhere. Take it from src/addresses.ts, where Next checks it against the pages that there are.',
  },
  doubleCast: {
    selector: 'TSAsExpression > TSAsExpression.expression',
    message:
      'A cast through unknown hides a wrong type. Parse with zod where the value comes in (schema.ts), or mend the type.',
  },
};

/** `no-restricted-syntax` as a whole, but for the named parts: a later block would replace an earlier one. */
const restrictedSyntax = (...allowed) => [
  'error',
  ...Object.entries(syntax)
    .filter(([name]) => !allowed.includes(name))
    .map(([, part]) => part),
];

const generatedPrisma = {
  group: ['@/generated/prisma', '@/generated/prisma/**', '**/generated/prisma/**'],
  message:
    'The generated Prisma stays behind data.ts and server/. Ask a data.ts, which answers in the types of model.ts.',
};
const suspense = {
  name: 'react',
  importNames: ['Suspense', 'lazy'],
  message:
    'Without JavaScript people would see the fallback alone (docs/decisions). Await the data in page.tsx.',
};
const nodeProcess = {
  name: 'node:process',
  importNames: ['env'],
  message: 'Settings are read once, in server/env.ts. Use env() from there.',
};

const size = (lines, functionLines) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': functionLines
    ? ['error', { max: functionLines, skipBlankLines: true, skipComments: true }]
    : 'off',
});

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      '.next/',
      '.data/',
      'src/generated/',
      'next-env.d.ts',
      'test-results/',
      'playwright-report/',
      'public/',
    ],
  },
  { linterOptions: { noInlineConfig: true }, plugins: { boundaries }, settings },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A server action is async even where it awaits nothing, and React takes one as a form's action.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Spreading a text into its code points is what we mean where we do it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    rules: {
      // A region that scrolls has to be reached by keyboard (WCAG 2.1.1), as axe demands too.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'boundaries/no-unknown-files': 'error',
      'no-restricted-imports': ['error', { paths: [suspense, nodeProcess], patterns: [generatedPrisma] }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: nodeProcess.message },
      ],
      'no-restricted-syntax': restrictedSyntax(),
      eqeqeq: 'error',
      ...size(250, 40),
    },
  },
  ...dependencyRules,
  { files: ['**/*.tsx'], rules: size(250, 60) },
  // A catalogue is one list, which a translator has before them as a whole.
  {
    files: ['src/languages/{english,welsh,arabic,bengali,polish,urdu}.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['src/app/**/page.tsx'], rules: size(80, 60) },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**'], rules: size(250) },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/command-line/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'console',
          message: 'Say it with log() from server/log.ts, which keeps names and addresses out.',
        },
      ],
    },
  },
  { files: ['src/features/**/actions.ts'], rules: { 'no-restricted-syntax': restrictedSyntax('useServer') } },
  { files: ['src/addresses.ts'], rules: { 'no-restricted-syntax': restrictedSyntax('addressCast') } },
  {
    files: ['src/server/clock.ts'],
    rules: { 'no-restricted-syntax': restrictedSyntax('newDate', 'dateNow') },
  },
  {
    files: ['src/features/**/data.ts', 'src/server/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [suspense, nodeProcess] }] },
  },
  {
    // instrumentation.ts: Next replaces process.env.NEXT_RUNTIME when it builds, and only where it stands by that name.
    files: [
      'src/server/env.ts',
      'src/instrumentation.ts',
      'scripts/**',
      'tests/support/**',
      'tests/bench/**',
      'tests/pictures/**',
      '*.config.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
);
