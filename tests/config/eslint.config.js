import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import a11y from 'eslint-plugin-lit-a11y';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'tests/output/'] },
  ...tseslint.configs.strict,
  {
    files: ['widget/**/*.ts', 'relay/console/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], a11y.configs.recommended],
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
