import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { both } from '../../seed/curated.ts'
import { toAnswerText } from '#figure/words/answer-text.ts'
import { toldRows } from '../../../server/cli/told-rows.ts'
import { card, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

const summary = 'An action over widgets. It was dismissed on May 30, 2024.'
const cards = [card('suit', 'action', { summary }), card('zoe', 'person')]
const filed = relation('zoe', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']], { summary })
const page = { total: 1, relations: [filed], entities: cards, sources: [source('s1')] }
const related = { asked: [], entity: cards[0], hits: [], hubs: [], ...page }

test.each([
  [null, true],
  ['2024-05-30', true],
  ['2023-12-07', false]
])('as of %s an answer tells of a later day in its summaries: %j', (asOf, tells) => {
  for (const text of [
    toAnswerText(page, asOf),
    toAnswerText(related, asOf),
    JSON.stringify(toldRows(page, asOf))
  ]) {
    expect(text).toContain('An action over widgets.')
    expect(text.includes('dismissed on May 30, 2024')).toBe(tells)
  }
})

test('a count of entities stays a count', () => {
  expect(toldRows({ entities: 2, relations: 1 } as never, '2023-12-07')).toStrictEqual({
    entities: 2,
    relations: 1
  })
})

const seed = buildGraph(both)
const DAY = '2026-11-26'

async function paths(asked: object): Promise<string> {
  return toAnswerText(await ask(seed, 'paths', CONTRACTS.paths.params.parse(asked)), DAY)
}

test('each path tells its length and its weakest link, or that every step is on record', async () => {
  const text = await paths({ from: 'raul-torrez', to: 'mark-zuckerberg', k: 1 })
  expect(text).toMatch(
    /^1 path, shortest first, then firmest\nNo more were asked for .*\n1\. Through New Mexico v\. Meta \(2 hops; weakest: dismissed\)\n- Raúl Torrez brought New Mexico v\. Meta\. \(filed, .*\]\n- Mark Zuckerberg was a defendant in .*; between the same two also mark-zuckerberg\/TESTIFIED_AT\/nm-v-meta\n/
  )
  expect(await paths({ from: 'bryan-biedscheid', to: 'nm-v-meta', k: 1, marks: 'found' })).toMatch(
    /^1 path.*\nNo more .*\n1\. Directly \(1 hop; every step on record\)\n/
  )
  expect(await paths({ from: 'raul-torrez', to: 'mark-zuckerberg', hops: 1 })).toMatch(
    /^No path within the bounds of the question: its steps, .*\.\n/
  )
})

test('a search that stopped early says so', () => {
  const none = { paths: [], entities: [], relations: [], sources: [] }
  expect(toAnswerText({ ...none, stopped: 'deadline' }, DAY)).toMatch(/^No path .*\.\nThe search stopped at /)
  expect(toAnswerText({ ...none, stopped: 'limit' }, DAY)).toMatch(/more relations lie between them/)
  expect(toAnswerText({ ...none, stopped: 'k' }, DAY)).toMatch(/^No more were asked for \(k\)/m)
})

test('of a source is told what would remain without it, of each relation', async () => {
  const params = CONTRACTS.source.params.parse({ id: 'seed-article', limit: 500 })
  const answer = await ask(seed, 'source', params)
  const text = toAnswerText(answer, DAY)
  expect(text).toMatch(/\nIt supports \d+ relations\. Without it, \d+ relations would have no source; /)
  const [alone = ''] = /\nWould have no source:\n(?:- .*\n)+/.exec(text) ?? []
  expect(alone.match(/\n- /g)).toHaveLength(answer.alone)
  expect(text).toMatch(/\nWould change standing:\n- .* Without it: \w+\.\n/)
  expect(text).toMatch(/\nCited for the record of \d+ entities: /)
})

test('an assertion is told with its speaker, quotation and note, and with nothing where it has none', () => {
  const line = (more: object) =>
    toAnswerText(
      {
        ...page,
        relations: [{ ...filed, assertions: filed.assertions.map((one) => ({ ...one, ...more })) }]
      },
      null
    ).split('\n')[4]
  expect(line({})).toBe('  - filed, Dec 5, 2023 [1]')
  expect(line({ by: 'Ada', confidence: 'low', quote: 'It broke', note: 'From the caption' })).toBe(
    '  - filed by Ada, Dec 5, 2023; confidence low; “It broke”; From the caption [1]'
  )
})

test('what is empty is not told', async () => {
  const answer = await ask(seed, 'entity', { id: 'alleg-csam-distribution' })
  expect(answer.entity.identifiers).toStrictEqual({})
  expect(toAnswerText(answer, null)).not.toMatch(/identifiers|aliases/)
})

test('an answer says when something was so, apart from when it was put on record', async () => {
  const told = async (ids: string, asOf?: string) =>
    toAnswerText(
      await ask(seed, 'evidence', CONTRACTS.evidence.params.parse({ ids, asOf })),
      asOf ?? null
    ).split('\n')[3]
  expect(await told('meta-platforms/DEFENDANT_IN/nm-v-meta')).toMatch(
    /\(recorded, Aug 6, 2026\) \S+; began Dec 5, 2023 \(meta-platforms\/DEFENDANT_IN\/nm-v-meta\)$/
  )
  expect(await told('instagram-llc/DEFENDANT_IN/nm-v-meta')).toMatch(
    /; began Dec 5, 2023; ended between Feb 5, 2024 and Aug 6, 2026 \(/
  )
  expect(await told('bryan-biedscheid/RULED_ON/nm-v-meta')).toMatch(/; happened May 30, 2024 \(/)
  // when it began to preside is not known
  expect(await told('bryan-biedscheid/PRESIDED_OVER/nm-v-meta')).not.toMatch(/began|happened/)
  const hearing = 'mark-zuckerberg/TESTIFIED_AT/senate-hearing-2024-01-31'
  expect(await told(hearing)).toMatch(/; happened Jan 31, 2024 \(/)
  expect(await told(hearing, '2023-12-01')).not.toMatch(/happened|begins/)
  const late = { ...filed, start: '2099-01-01', end: '2099-12-31' }
  expect(toAnswerText({ ...page, relations: [late] }, null)).toMatch(
    /; begins Jan 1, 2099; ends Dec 31, 2099 \(/
  )
})

test('a pincite ends with the id by which its source can be asked for', async () => {
  const asked = CONTRACTS.evidence.params.parse({ ids: 'meta-platforms/DEFENDANT_IN/nm-v-meta' })
  const answer = await ask(seed, 'evidence', asked)
  const notes = toAnswerText(answer, null)
    .split('\n')
    .filter((line) => /^\[\d+\]/.test(line))
  const ids = notes.map((note) => /\(([^()\s]+)\)$/.exec(note)?.[1])
  expect(new Set(ids)).toStrictEqual(new Set(answer.sources.map(({ id }) => id)))
})
