import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { type Answer, CONTRACTS, Page, type ReadName } from '#model/contracts.ts'
import { fewer } from '../../server/mcp/fewer.ts'
import { both } from '../seed/curated.ts'

const seed = buildGraph(both)
const sources = new Set(both.flatMap((dataset) => dataset.sources.map(({ id }) => id)))

async function answerOf<N extends ReadName>(read: N, asked: object): Promise<Answer<N>> {
  const params = CONTRACTS[read].params.parse(asked)
  return (await Reflect.apply(ask, null, [seed, read, params])) as Answer<N>
}

/** The strings in an answer, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const ASKED: readonly (readonly [ReadName, object])[] = [
  ['neighbors', { id: 'nm-v-meta', limit: 500 }],
  ['changes', { ids: ['nm-v-meta'], from: '2020-01-01' }],
  ['timeline', { ids: ['nm-v-meta'], reach: 'touching' }],
  ['source', { id: 'seed-article', limit: 500 }],
  ['related', { id: 'nm-v-meta', limit: 20 }],
  ['compare', { left: 'nm-v-meta', right: 'multistate-v-meta', limit: 100 }],
  ['chain', { id: 'multistate-v-meta' }]
]

test.each(ASKED)(
  'what is left of %s names no relation, source or entity that was cut',
  async (read, asked) => {
    const whole = await answerOf(read, asked)
    const size = JSON.stringify(whole).length
    const all = new Set(
      'relations' in whole && Array.isArray(whole.relations) ? whole.relations.map(({ id }) => id) : []
    )
    for (const part of [0.7, 0.4, 0.2]) {
      const less = fewer(read, whole, (answer) => JSON.stringify(answer).length <= part * size)
      if (!less) continue
      const { relations, sources: cited, entities } = Page.parse({ total: 0, ...less.answer })
      const kept = new Set([...relations, ...cited, ...entities].map(({ id }) => id))
      const named = textsIn(less.answer).filter((text) => all.has(text) || sources.has(text))
      expect(named.filter((id) => !kept.has(id))).toStrictEqual([])
      const ids = 'citing' in less.answer ? less.answer.citing.entities : []
      expect(ids.filter((id) => !kept.has(id))).toStrictEqual([])
    }
    expect(fewer(read, whole, (answer) => JSON.stringify(answer).length <= 0.4 * size)).not.toBeNull()
  }
)

test('where there is room, the new sources stay though their relations are cut', async () => {
  const whole = await answerOf('changes', { ids: ['nm-v-meta'], from: '2020-01-01' })
  const most = 0.6 * JSON.stringify(whole).length
  const less = fewer('changes', whole, (answer) => JSON.stringify(answer).length <= most)
  const { newSources, changes } = CONTRACTS.changes.answer.parse(less?.answer)
  expect(newSources).toStrictEqual(whole.newSources)
  expect(changes.length).toBeLessThan(whole.changes.length)
  expect(less?.word).toMatch(/^\d+ of \d+ changed relations$/)
})
