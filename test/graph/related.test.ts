import { checkDataset } from '#model/check.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Asked } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import { latestDay } from '#model/dates.ts'
import { TIE_TYPES, STEP_TYPES } from '#model/ties.ts'
import { buildGraph } from '#graph/graph.ts'
import type { Graph } from '#graph/graph.ts'
import { related } from '#graph/related.ts'
import { reasonSentence } from '#figure/words/related-words.ts'
import { dataset, relation } from '../support/cast.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'

const SEED = ['record', 'article'].map((name) => {
  const checked = checkDataset(JSON.parse(readFileSync(`seed/${name}.json`, 'utf8')), name)
  if (!checked.dataset) throw new Error(`${name} has problems`)
  return checked.dataset
})
const ACTIONS = SEED.flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'action')).map(
  ({ id }) => id
)

/** A dataset without what was said after a day. */
function until(day: string, whole: Dataset): Dataset {
  const relations = whole.relations.flatMap((one) => {
    const assertions = one.assertions.filter(({ date }) => latestDay(date) <= day)
    return assertions.length > 0 ? [{ ...one, assertions }] : []
  })
  return { ...whole, relations }
}

function ask(graph: Graph, asked: Asked<'related'>) {
  return related(graph, CONTRACTS.related.params.parse(asked))
}

/** An answer as text, without the degrees, which also count what became known later. */
function told(graph: Graph, asked: Asked<'related'>): string {
  return JSON.stringify(ask(graph, asked), (key, value: unknown) => (key === 'degree' ? null : value))
}

test('what became known after a day makes no difference to the answer as of that day', () => {
  const whole = buildGraph(SEED)
  for (const asOf of ['2023-12-07', '2024-12-31']) {
    const known = buildGraph(SEED.map((one) => until(asOf, one)))
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), (id) => {
        expect(told(whole, { id, asOf })).toBe(told(known, { id, asOf }))
      }),
      { numRuns: 30 }
    )
  }
})

test('every hit on the record has reasons, and every reason its relations and sources', () => {
  const graph = buildGraph(SEED)
  for (const id of ACTIONS) {
    const { hits, relations, sources } = ask(graph, { id, limit: 50 })
    const shown = new Map(relations.map((one) => [one.id, one]))
    const cited = new Set(sources.map((one) => one.id))
    for (const { reasons, action } of hits) {
      expect(action.kind).toBe('action')
      expect(reasons.length).toBeGreaterThan(0)
      for (const { facet, left, right } of reasons) {
        expect(left.length > 0 || facet === 'time').toBe(true)
        for (const one of [...left, ...right]) {
          expect(shown.get(one)?.assertions.every(({ source }) => cited.has(source))).toBe(true)
        }
      }
    }
  }
})

test('New Mexico v. Meta: the same case first, then its twin against Snap, each with reasons', () => {
  const { hits } = ask(buildGraph(SEED), { id: 'nm-v-meta' })
  expect(hits.slice(0, 3).map(({ action }) => action.id)).toStrictEqual([
    'nm-v-meta-removed',
    'nm-v-snap',
    'multistate-v-meta'
  ])
  expect(hits[0]?.sameProceeding).toBe(true)
})

test.each([
  ['related', [TIE_TYPES, STEP_TYPES, STEP_TYPES, TIE_TYPES]],
  ['kept', [TIE_TYPES, STEP_TYPES]],
  ['compare', [TIE_TYPES, STEP_TYPES]]
])('the statement of %s follows the same types of relation', (name, types) => {
  const text = readFileSync(`cypher/${name}.cypher`, 'utf8')
  const lists = [...text.matchAll(/\[r:([A-Z_|\s]+)\]/g)].map((found) => (found[1] ?? '').split(/[|\s]+/))
  expect(lists.map((list) => list.toSorted())).toStrictEqual(types.map((list) => list.toSorted()))
})

test.each([
  ['2023-10-24', '2023-10-24', 0, 'begun on the same day'],
  ['2023-10-24', '2023-10-20', 4, 'begun within 4 days of each other'],
  // the first day of a month is not the day on which it began
  ['2023-10', '2023-10-05', 26, 'begun within 26 days of each other'],
  ['2023-10', '2023-10', 30, 'begun within 30 days of each other'],
  ['../2023-10-05', '2023-10-05', null, ''],
  [undefined, '2023-10-05', null, '']
])('of actions begun %s and %s is told how far apart that is at the most', (one, other, days, words) => {
  const action = (id: string, start: string | undefined) => ({ id, kind: 'action' as const, name: id, start })
  const cast = dataset({
    id: 'two',
    title: 'Two actions',
    sources: [{ id: 's', title: 'Docket', kind: 'record', publisher: 'A court' }],
    entities: [action('one', one), action('other', other), { id: 'judge', kind: 'person', name: 'Judge' }],
    relations: ['one', 'other'].map((id) =>
      relation('judge', 'PRESIDED_OVER', id, ['recorded', '2024-01-01', 's'])
    )
  })
  const [hit] = ask(buildGraph([cast]), { id: 'one' }).hits
  expect(hit?.action.id).toBe('other')
  expect(hit?.reasons.find(({ facet }) => facet === 'time')?.days ?? null).toBe(days)
  if (hit && words !== '') expect(reasonSentence(hit)).toContain(words)
  else expect(hit && reasonSentence(hit)).not.toContain('begun')
})
