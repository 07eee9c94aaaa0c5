import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { remaining, sourceReport, withoutWords } from '#figure/words/source-words.ts'
import { reportRows, reportText } from '#figure/words/report.ts'
import { both } from '../../seed/curated.ts'
import { CAST } from '../../support/cast.ts'

const cast = buildGraph([CAST])
const of = async (id: string, more: object = {}, graph = cast) =>
  ask(graph, 'source', CONTRACTS.source.params.parse({ id, ...more }))

test('what would remain without a source is said in words: no source, fallen, otherwise, as now', async () => {
  expect(withoutWords(await of('paper'))).toBe(
    'It supports 6 relations. Without it, 3 relations would have no source; 1 would change from disputed to alleged; 2 would stand as now.'
  )
  expect(withoutWords(await of('order'))).toBe(
    'It supports 3 relations. Without it, 1 relation would have no source; 1 would change from dismissed to filed; 1 would fall from recorded to scheduled.'
  )
  expect(withoutWords(await of('paper', { asOf: '2000-01-01' }))).toBe(
    'It supports no relation known so far.'
  )
})

test('where not every relation is listed, it says so, and what is known of the others', async () => {
  expect(withoutWords(await of('paper', { limit: 2 }))).toMatch(
    /^It supports 6 relations, of which 2 are listed\. Without it, .* \d would still have another\.$/
  )
  expect(withoutWords(await of('paper', { limit: 6 }))).not.toContain('listed')
})

test('the seed’s article: its relations, one by one, are those of the words', async () => {
  const answer = await of('seed-article', { limit: 500 }, buildGraph(both))
  const all = remaining(answer)
  expect(all.filter(({ remains }) => remains === 'none')).toHaveLength(answer.alone)
  for (const { relation, mark, remains } of all) {
    const others = relation.assertions.filter(({ source }) => source !== 'seed-article')
    expect(remains === 'none').toBe(others.length === 0)
    expect(remains === 'same').toBe(mark === relation.mark)
  }
})

test('it leaves with the entities whose record cites it, and how many of them', async () => {
  const answer = await of('complaint', { asOf: '2000-01-01' })
  const known = toKnown({ ...answer, sources: [answer.source] })
  const report = sourceReport(answer, known, '2026-11-25')
  expect(reportText(report, known, '2026-11-25')).toContain(
    'Cited for the record of 1 entity\n- Ada v. Widget[1]'
  )
  const [heads = [], ...rows] = reportRows(report, known, '2026-11-25')
  expect(rows.map((row) => [row[heads.indexOf('entity')], row[heads.indexOf('source')]])).toStrictEqual([
    ['Ada v. Widget', 'Complaint']
  ])
  const cut = { ...answer, citing: { ...answer.citing, total: 3 } }
  expect(sourceReport(cut, known, '2026-11-25').sections.map(({ title }) => title)).toStrictEqual([
    'Cited for the record of 3 entities, of which the first 1 are listed'
  ])
})

test('it leaves as text that cites this source alone, and as a table with how each would stand', async () => {
  const answer = await of('order')
  const report = sourceReport(answer, toKnown(answer), '2026-11-25')
  const text = reportText(report, toKnown(answer), '2026-11-25')
  expect(text).toContain(withoutWords(answer))
  expect(text.match(/^\[\d+\]/gm)).toHaveLength(1)
  const [heads = [], ...rows] = reportRows(report, toKnown(answer), '2026-11-25')
  expect(heads[1]).toBe('without it')
  expect(rows).toHaveLength(answer.relations.length)
})
