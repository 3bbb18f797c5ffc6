import globals from 'globals'
import regexp from 'eslint-plugin-regexp'
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
  // What strangers write is matched by these: none may take time that grows faster than its length by trying again.
  {
    files: ['src/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'off',
    },
  },
)
