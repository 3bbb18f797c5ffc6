import globals from 'globals'
import svelte from 'eslint-plugin-svelte'
import typescript from 'typescript-eslint'

/** Prettier decides how code looks; these rules only look for mistakes. */
export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'src/syntax/kernel/'] },
  ...typescript.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser }, globals: globals.browser },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'off',
    },
  },
)
