import cytoscape from 'cytoscape'
import { dataFormat } from '../../server/export/data-formats.ts'
import { both } from '../seed/curated.ts'
import { dataset } from '../support/cast.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { all, bytesOf, extractOf } from './extracted.ts'

const SOURCE = { id: 's', title: 'S', kind: 'page' as const, publisher: 'P', date: '2024-01-01' }
const NASTY = dataset({
  id: 'nasty',
  title: ']]>',
  entities: NAUGHTY.map((text, i) => ({
    id: i === 0 ? '__proto__' : `e${i}`,
    kind: 'action' as const,
    name: text.trim() || 'x',
    summary: text,
    aliases: [text.trim() || 'x']
  })),
  relations: NAUGHTY.slice(1).map((text, i) => ({
    id: `e${i + 1}/RELATED_TO/__proto__`,
    type: 'RELATED_TO' as const,
    from: `e${i + 1}`,
    to: '__proto__',
    summary: text,
    assertions: [{ status: 'alleged' as const, date: '2024-01-01', source: 's', pin: text, quote: text }]
  })),
  sources: [{ ...SOURCE, note: NAUGHTY.join('') }]
})
const DATA = [
  ['the seed', both],
  ['naughty texts', [NASTY]]
] as const

describe.each(DATA)('%s', (_, datasets) => {
  test('is a graph to Cytoscape, each relation with its status and source', async () => {
    const extract = await extractOf(datasets)
    const text = (await bytesOf(dataFormat('cytoscape').write(extract))).toString('utf8')
    const file = JSON.parse(text) as { elements: cytoscape.ElementsDefinition }
    const cy = cytoscape({ headless: true, elements: file.elements })
    expect(cy.nodes().map((node) => node.id())).toStrictEqual(
      (await all(extract.entities())).map(({ id }) => id)
    )
    expect(cy.edges().length).toBe((await all(extract.relations())).length)
    for (const edge of cy.edges().toArray()) {
      const { status, assertions } = edge.data() as { status: string; assertions: { source: string }[] }
      expect(status).not.toBe('')
      expect(assertions.every(({ source }) => source !== '')).toBe(true)
    }
    cy.destroy()
  })

  test('has no null among its fields, which the desktop program would show as a word', async () => {
    const text = (await bytesOf(dataFormat('cytoscape').write(await extractOf(datasets)))).toString('utf8')
    const { nodes, edges } = JSON.parse(text).elements as Record<string, { data: object }[]>
    const values = [...(nodes ?? []), ...(edges ?? [])].flatMap(({ data }) => Object.values(data))
    expect(values.length).toBeGreaterThan(100)
    expect(values.filter((value) => value === null)).toStrictEqual([])
  })
})
