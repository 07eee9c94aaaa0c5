import react from '@vitejs/plugin-react-swc'
import { join } from 'node:path'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { BROWSERS } from './browsers.ts'
import { iconsLicence, LICENCES } from './icons-licence.ts'
import { STYLES } from './styles.ts'

/**
 * Builds the page of a published folder: one classic script and one style sheet, since a browser loads no
 * modules, workers or chunks from `file://`.
 */
export async function buildPublishedPage(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'client'),
    base: './',
    logLevel: 'silent',
    plugins: [react(), inlineWorker(), iconsLicence(root)],
    css: STYLES,
    // what csv-stringify gives Node needs a Buffer
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: BROWSERS,
      assetsInlineLimit: 0,
      license: { fileName: LICENCES },
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(root, 'client/published.tsx'),
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: 'page.js',
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.css') ? 'page.css' : 'fonts/[name][extname]'
        }
      }
    }
  })
}

/** A worker made of text in the page itself instead of a file. */
function inlineWorker(): Plugin {
  return {
    name: 'pincite-inline-worker',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('/client/canvas/layout-worker.ts')
        ? `import LayoutWorker from './layout.worker.ts?worker&inline'
           export const startLayoutWorker = () => new LayoutWorker()`
        : null
  }
}
