import antfu from '@antfu/eslint-config'
import { boundaries } from './tools/lint/boundaries.js'

export default antfu(
  {
    type: 'app',
    vue: { a11y: true },
    formatters: { css: true, html: true, markdown: true },
    ignores: [
      '**/golden/**',
      '**/dist/**',
      '**/values.schema.json',
      '**/*.tpl',
      'charts/**/templates/**',
      'examples/**/templates/**',
      'charts/*/README.md',
      'charts/*/charts/**',
      'docs/openapi.json',
      'docs/chat.md',
      '.cache/**',
      'LICENSE',
    ],
  },
  {
    rules: {
      // It breaks short literals over many lines, which hides the shape of the data.
      'antfu/reasonable-newline': 'off',
      'no-console': 'error',
      'max-lines': [
        'error',
        { max: 200, skipBlankLines: true, skipComments: true },
      ],
      'max-lines-per-function': [
        'error',
        { max: 40, skipBlankLines: true, skipComments: true },
      ],
      'node/prefer-global/process': ['error', 'never'],
    },
  },
  {
    files: ['tools/**', 'bench/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': [
        'error',
        { max: 400 },
      ],
    },
  },
  {
    // Tables of what is said: the longer, the better.
    files: ['services/api/src/chat/**/{examples,scripts}/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  ...boundaries,
)
