import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/**
 * What counts as the kit's own weight: React, its renderer, the kit's provider, the router and the cache of
 * reads.
 */
const KIT = `import { createRoot } from 'react-dom/client'
import { createElement } from 'react'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
createRoot(document.body).render(createElement(MantineProvider, null, createElement(BrowserRouter), QueryClientProvider))`
const CYTOSCAPE = `import cytoscape from 'cytoscape'
Object.assign(window, { cytoscape })`

/** Bytes of JavaScript, minified and gzipped: the start page, the kit alone, the canvas chunk, Cytoscape alone. */
export async function weigh(): Promise<Record<'first' | 'kit' | 'canvas' | 'cytoscape', number>> {
  const page = readFileSync('dist/index.html', 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) =>
    join('dist', path)
  )
  const canvas = readdirSync('dist/assets').filter((name) => /^Canvas-.*\.js$/.test(name))
  return {
    first: sum([...new Set(first)]),
    kit: await built(KIT),
    canvas: sum(canvas.map((name) => join('dist/assets', name))),
    cytoscape: await built(CYTOSCAPE)
  }
}

function sum(files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file)).length, 0)
}

async function built(source: string): Promise<number> {
  const entry = 'virtual:weighed'
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'weighed',
        resolveId: (id: string) => (id === entry ? join(process.cwd(), 'weighed.js') : null),
        load: (id: string) => (id.endsWith('weighed.js') ? source : null)
      }
    ],
    build: { write: false, rollupOptions: { input: entry } }
  })
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs.reduce((bytes, one) => bytes + ('code' in one ? gzipSync(one.code).length : 0), 0)
}
