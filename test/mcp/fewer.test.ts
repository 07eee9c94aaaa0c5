import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import type { Answer, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { fewer } from '../../server/mcp/fewer.ts'
import { both } from '../seed/curated.ts'
import { QUESTIONS } from '../support/questions.ts'

const graph = buildGraph(both)
const READS = ['neighbors', 'between', 'chain', 'related', 'compare'] as const

async function wholeOf(read: (typeof READS)[number]): Promise<Answer<typeof read>> {
  const params = CONTRACTS[read].params.parse(QUESTIONS[read])
  return Reflect.apply(ask, null, [graph, read, params])
}

const relationsOf = (answer: Answer<ReadName>) =>
  'relations' in answer && typeof answer.relations !== 'number' ? answer.relations : []
const listOf = (answer: object, key: string): { id: string }[] => {
  const list: unknown = new Map(Object.entries(answer)).get(key)
  return Array.isArray(list) ? list : []
}
const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))

describe.each(READS)('an answer of %s that is too large', (read) => {
  let whole: Answer<typeof read>
  beforeAll(async () => {
    whole = await wholeOf(read)
  })

  test('keeps as much as there is room for, and with it just the entities and sources that it needs', () => {
    const most = Math.floor(relationsOf(whole).length * 0.7)
    const isSmall = (answer: Answer<ReadName>) => relationsOf(answer).length <= most
    const less = fewer(read, whole, isSmall)
    if (!less) throw new Error('nothing is left')
    const kept = relationsOf(less.answer)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThanOrEqual(most)
    expect(less.word).toMatch(/^\d+ of \d+ [a-z]/)
    expect(idsOf(listOf(less.answer, 'entities'))).toStrictEqual(
      new Set(kept.flatMap(({ from, to }) => [from, to]))
    )
    expect(idsOf(listOf(less.answer, 'sources'))).toStrictEqual(
      new Set(kept.flatMap(({ assertions }) => assertions.map(({ source }) => source)))
    )
    const counts = less.word.match(/\d+/g)?.map(Number)
    if (read === 'neighbors' || read === 'between')
      expect(counts).toStrictEqual([most, relationsOf(whole).length])
  })

  test('is none where even the least is too much', () => {
    expect(fewer(read, whole, () => false)).toBeNull()
  })
})

test('a chain keeps its first steps, with every relation of each', async () => {
  const whole = CONTRACTS.chain.answer.parse(await wholeOf('chain'))
  const less = fewer('chain', whole, (answer) => 'steps' in answer && answer.steps.length <= 2)
  const { steps, relations } = CONTRACTS.chain.answer.parse(less?.answer)
  expect(steps).toStrictEqual(whole.steps.slice(0, 2))
  expect(idsOf(relations)).toStrictEqual(new Set(steps.flatMap((step) => step.relations)))
  expect(less?.word).toBe(`2 of ${whole.steps.length} steps`)
})

test('a ranked action counts the reasons that are cut, and keeps what relates it directly', async () => {
  const whole = CONTRACTS.related.answer.parse(await wholeOf('related'))
  const less = fewer(
    'related',
    whole,
    (answer) => 'hubs' in answer && answer.hits.every(({ reasons }) => reasons.length <= 2)
  )
  const { hits, relations } = CONTRACTS.related.answer.parse(less?.answer)
  hits.forEach(({ reasons, more, direct }, at) => {
    const before = whole.hits[at]
    expect(reasons.length + more).toBe((before?.reasons.length ?? 0) + (before?.more ?? 0))
    for (const id of direct) expect(idsOf(relations)).toContain(id)
  })
})

test('of what is compared the shared goes last, and both sides are cut alike', async () => {
  const whole = CONTRACTS.compare.answer.parse(await wholeOf('compare'))
  const count = (answer: Answer<ReadName>) =>
    'sections' in answer
      ? answer.sections.reduce(
          (sum, { shared, left, right }) =>
            sum + shared.items.length + left.items.length + right.items.length,
          0
        )
      : 0
  const shared = whole.sections.reduce((sum, section) => sum + section.shared.items.length, 0)
  const less = fewer('compare', whole, (answer) => count(answer) <= shared + 4)
  const { sections, direct, relations } = CONTRACTS.compare.answer.parse(less?.answer)
  for (const section of sections)
    expect(section.shared.items.length).toBe(
      whole.sections.find((one) => one.section === section.section)?.shared.items.length
    )
  for (const id of direct) expect(idsOf(relations)).toContain(id)
  const firsts = sections.flatMap(({ left, right }) => [left.items.length, right.items.length])
  expect(Math.max(...firsts)).toBe(1)
})
