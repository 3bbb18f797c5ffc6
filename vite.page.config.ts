import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { fontLicences } from './vite.config.ts'

/** Puts what was built into one HTML page, with a policy by which nothing but that runs in it and nothing else is loaded. */
const onePage: Plugin = {
  name: 'one-page',
  enforce: 'post',
  generateBundle: {
    // Only then is the script as it will run.
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle)
      const code = files.flatMap((file) => (file.type === 'chunk' ? file.code : []))
      const styles = files.flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [],
      )
      if (code.length !== 1 || styles.length !== 1) this.error('the page must be one script and one style')
      for (const name of Object.keys(bundle)) delete bundle[name]
      this.emitFile({ type: 'asset', fileName: 'page.html', source: pageOf(quoted(code[0]), styles[0]) })
    },
  },
}

/** A script in which nothing reads as the end of its element, or as the beginning of another or of a comment. */
function quoted(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3C')
}

function pageOf(script: string, style: string): string {
  const icon = readFileSync('src/faces/web/icon.svg').toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<!doctype html>
<!--
The letters in this page are under these licences:

${fontLicences()}
-->
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<title>Wederhoor</title>
<style>${style}</style>
<script type="module">${script}</script>
</head>
<body>
<noscript>Wederhoor: this page needs JavaScript. Deze pagina heeft JavaScript nodig.</noscript>
<!-- parts -->
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The page that `wederhoor export page` fills goes to `dist/page/`: all that the pages need in one file. */
export default defineConfig({
  root: 'src/faces/web',
  plugins: [svelte(), onePage],
  resolve: {
    alias: {
      'node:crypto': resolve('src/faces/web/file/hashing.ts'),
      // In a file nothing is decided, so the pages on which that is done are not there.
      './ReviewPage.svelte': resolve('src/faces/web/pages/NotFoundPage.svelte'),
      './CodingPage.svelte': resolve('src/faces/web/pages/NotFoundPage.svelte'),
    },
  },
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    target: 'es2022',
    rolldownOptions: {
      input: resolve('src/faces/web/file/main.ts'),
      output: { codeSplitting: false },
      checks: { pluginTimings: false },
    },
  },
})
