import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** How a bare page draws: `lean` as haystacks without arrows or names, `rich` with arrows, names and borders. */
type Style = 'lean' | 'rich'

const FOLDER = 'dist/bare'

/**
 * Adds a page with nothing but Cytoscape to the files of the build, so that the same server sends it as it
 * sends ours: compressed, file by file. A server reads its files when it starts; then they can be removed.
 */
export async function layBarePage(): Promise<() => Promise<void>> {
  await mkdir(FOLDER, { recursive: true })
  await copyFile('node_modules/cytoscape/dist/cytoscape.min.js', join(FOLDER, 'cytoscape.js'))
  await writeFile(join(FOLDER, 'bare.css'), 'html,body,#c{margin:0;height:100%}')
  await writeFile(join(FOLDER, 'bare.js'), SCRIPT)
  await writeFile(
    join(FOLDER, 'bare.html'),
    `<!doctype html><title>Bare</title><link rel="stylesheet" href="bare.css">
<div id="c" role="application"></div><script src="cytoscape.js"></script><script src="bare.js"></script>`
  )
  return () => rm(FOLDER, { recursive: true })
}

/** Opens the bare page, which reads the same relations as ours and draws them on a grid. */
export async function barePage(page: Page, url: string, ids: readonly string[], style: Style): Promise<void> {
  await page.goto(`${url}/bare/bare.html?style=${style}&ids=${ids.join(',')}`, { waitUntil: 'commit' })
}

const NODE = { width: 40, height: 40, 'background-color': '#e2f2ef' }
const STYLES: Record<Style, readonly object[]> = {
  lean: [
    { selector: 'node', style: NODE },
    { selector: 'edge', style: { 'curve-style': 'haystack', width: 1.5, 'line-color': '#566273' } }
  ],
  rich: [
    {
      selector: 'node',
      style: {
        ...NODE,
        'border-width': 1.4,
        'border-color': '#0b7268',
        label: 'data(name)',
        'font-size': 13,
        'text-valign': 'bottom',
        'text-background-color': '#ffffff',
        'text-background-opacity': 0.86
      }
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 1.75,
        'line-style': 'dashed',
        'line-color': '#985a10',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': '#985a10'
      }
    }
  ]
}

const SCRIPT = `
const asked = new URLSearchParams(location.search)
fetch('/api/between?ids=' + asked.get('ids')).then((got) => got.json()).then(({ entities, relations }) => {
  const columns = Math.ceil(Math.sqrt(entities.length))
  const cy = cytoscape({
    container: document.getElementById('c'),
    layout: { name: 'preset' },
    autoungrabify: true,
    style: ${JSON.stringify(STYLES)}[asked.get('style')],
    elements: [
      ...entities.map(({ id, name }, at) => ({
        data: { id, name },
        position: { x: (at % columns) * 90, y: Math.floor(at / columns) * 90 }
      })),
      ...relations.map(({ id, from, to }) => ({ data: { id, source: from, target: to } }))
    ]
  })
  cy.one('render', () => performance.mark('bare-drawn'))
  cy.fit()
})
`
