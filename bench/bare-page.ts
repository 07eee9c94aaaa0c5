import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** How a bare page draws: `lean` as haystacks without arrows or names, `rich` with arrows, names and borders. */
type Style = 'lean' | 'rich'

/** Opens a page with nothing but Cytoscape, which reads the same relations and draws them on a grid. */
export async function barePage(page: Page, url: string, ids: readonly string[], style: Style): Promise<void> {
  const cytoscape = await readFile('node_modules/cytoscape/dist/cytoscape.min.js', 'utf8')
  const read = `/api/between?ids=${ids.join(',')}`
  const html = `<!doctype html><style>html,body,#c{margin:0;height:100%}</style>
<div id="c" role="application"></div><script>${cytoscape}</script><script>
fetch(${JSON.stringify(read)}).then((got) => got.json()).then(({ entities, relations }) => {
  const columns = Math.ceil(Math.sqrt(entities.length))
  const cy = cytoscape({
    container: document.getElementById('c'),
    layout: { name: 'preset' },
    autoungrabify: true,
    style: ${JSON.stringify(STYLES[style])},
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
</script>`
  await page.route(`${url}/bare`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${url}/bare`)
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
