import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

const fonts = ['newsreader', 'source-sans-3']

/** The licences of the fonts, with which alone these may be passed on. */
export function fontLicences(): string {
  return fonts
    .map((font) => readFileSync(`node_modules/@fontsource-variable/${font}/LICENSE`, 'utf8'))
    .join('\n\n')
}

/** They go where the fonts go. */
const besideFonts: Plugin = {
  name: 'beside-fonts',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'assets/font-licences.txt', source: fontLicences() })
  },
}

/** The web pages go to `dist/web/`. */
export default defineConfig({
  root: 'src/faces/web',
  plugins: [svelte(), besideFonts],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The shapes of the countries, which come with the map alone.
    chunkSizeWarningLimit: 900,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
