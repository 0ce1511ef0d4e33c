import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import a11y from 'eslint-plugin-lit-a11y';
import { WALLS } from './walls.js';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'tests/output/'] },
  ...tseslint.configs.strict,
  WALLS,
  {
    files: ['widget/**/*.ts', 'relay/console/**/*.ts', 'demo/gallery/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], a11y.configs.recommended],
  },
  {
    // With types, which takes longer: a promise that nobody waits for or catches. `void` says that it is meant so.
    files: ['**/*.ts'],
    // Chai's assertions look like promises there, and the runner fails a page by what it does not catch.
    ignores: ['tests/**/*.browser.ts', 'tests/frame/transcripts/**'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('../..', import.meta.url).pathname },
    },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // In the relay's process `void` catches nothing, and what nobody catches is everybody's end.
    files: ['relay/**/*.ts', 'demo/**/*.ts'],
    // The gallery runs in browsers, but for its routes.
    ignores: ['relay/console/**', 'demo/gallery/!(routes).ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'TSParameterProperty', message: 'Node strips types: assign in the constructor body.' },
        {
          selector: "CallExpression[callee.property.name='postMessage'] > Literal[value='*']",
          message: 'Name the origin.',
        },
      ],
    },
  },
);
