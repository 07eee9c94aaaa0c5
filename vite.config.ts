import { join } from 'node:path'
import react from '@vitejs/plugin-react-swc'
import { defineConfig, type Plugin } from 'vite'
import { BROWSERS } from './server/publish/browsers.ts'
import { iconsLicence, LICENCES } from './server/publish/icons-licence.ts'
import { STYLES } from './server/publish/styles.ts'

const EXPLORER = join(import.meta.dirname, 'client/page/Explorer.tsx')
const EXPLORED = [
  'client/page/Explorer.tsx',
  'client/canvas/Canvas.tsx',
  'client/canvas/layout-ahead.ts'
].map((name) => join(import.meta.dirname, name))

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }
type Chunk = Readonly<{ fileName: string; imports: readonly string[]; facadeModuleId: string | null }>

/** All that a module needs before it can run. */
function needed(modules: Modules, entry: string): ReadonlySet<string> {
  const found = new Set([entry])
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

/**
 * What every page needs goes into one file, and what the explorer needs beyond it into another, instead of one for
 * each pair of parts that share something.
 */
function groups() {
  let explorer: ReadonlySet<string> | null = null
  const desk = (id: string, modules: Modules): string | null => {
    explorer ??= needed(modules, EXPLORER)
    return id !== EXPLORER && explorer.has(id) ? 'desk' : null
  }
  const alone = { includeDependenciesRecursively: false }
  return [
    { name: 'start', tags: ['$initial' as const], ...alone },
    { debugName: 'desk', name: desk, ...alone }
  ]
}

/** Writes `explore.html`: the page, with a word to the browser on what the explorer will ask for once it runs. */
function explorePage(): Plugin {
  return {
    name: 'explore-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      const html = String(page.source)
      const parts = Object.values(bundle)
      const chunks = parts.filter((part) => part.type === 'chunk')
      const files = filesOf(chunks, EXPLORED).map(
        (name) => `<link rel="modulepreload" crossorigin href="/${name}">`
      )
      const fonts = parts
        .filter(({ fileName }) => /-(?:latin-[456]00-normal|latin-wght-italic)-.*\.woff2$/.test(fileName))
        .map(
          ({ fileName }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${fileName}">`
        )
      const styles = parts
        .filter(({ fileName }) => /\/(?:desk|Canvas)-[^/]*\.css$/.test(fileName))
        .map(({ fileName }) => `<link rel="stylesheet" crossorigin href="/${fileName}">`)
      const first = '<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/overview">'
      const links = [first, ...files, ...styles, ...fonts].filter((link) => !html.includes(link))
      const source = html.replace('</head>', `${links.map((link) => `  ${link}\n  `).join('')}</head>`)
      this.emitFile({ type: 'asset', fileName: 'explore.html', source })
    }
  }
}

/** The files of some modules, and all that those need. */
function filesOf(chunks: readonly Chunk[], entries: readonly string[]): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const first = chunks.filter(
    ({ facadeModuleId }) => facadeModuleId !== null && entries.includes(facadeModuleId)
  )
  const found = new Set(first.map(({ fileName }) => fileName))
  for (const name of found) for (const next of byName.get(name)?.imports ?? []) found.add(next)
  return [...found]
}

export default defineConfig({
  root: 'client',
  plugins: [react(), explorePage(), iconsLicence(import.meta.dirname)],
  css: STYLES,
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: BROWSERS,
    // fonts and pictures stay files, so that the content security policy needs no data: for them
    assetsInlineLimit: 0,
    license: { fileName: LICENCES },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: groups() }
      }
    }
  },
  // not a plain prefix: that would take client/api.ts for a question
  server: { proxy: { '^/api/': 'http://127.0.0.1:4000' } }
})
