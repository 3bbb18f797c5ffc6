import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

const fonts = ['newsreader', 'source-sans-3']

/** The fonts may be passed on together with their licence, so it goes where they go. */
const fontLicences: Plugin = {
  name: 'font-licences',
  generateBundle() {
    const source = fonts
      .map((font) => readFileSync(`node_modules/@fontsource-variable/${font}/LICENSE`, 'utf8'))
      .join('\n\n')
    this.emitFile({ type: 'asset', fileName: 'assets/font-licences.txt', source })
  },
}

/** The web pages go to `dist/web/`. */
export default defineConfig({
  root: 'src/faces/web',
  plugins: [svelte(), fontLicences],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
