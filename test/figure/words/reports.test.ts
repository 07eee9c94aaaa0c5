import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { auditReport } from '#figure/words/audit-words.ts'
import { changeReport } from '#figure/words/change-report.ts'
import { tellChanges } from '#figure/words/change-text.ts'
import { chainReport } from '#figure/words/chain-words.ts'
import { compareParts, compareReport } from '#figure/words/compare-words.ts'
import { eventReport } from '#figure/words/event-text.ts'
import { pathReport } from '#figure/words/path-report.ts'
import { relatedReport } from '#figure/words/related-report.ts'
import { linkWords, reasonSentence, sortsOf } from '#figure/words/related-words.ts'
import { type Report, RELATION_HEADS, reportRows, reportText } from '#figure/words/report.ts'
import { meaningOf } from '#figure/words/ruling.ts'
import { standingEnding } from '#figure/words/sentence.ts'
import { both } from '../../seed/curated.ts'

const DAY = '2026-11-25'
const seed = buildGraph(both)
const { related: RELATED, paths: PATHS, compare: COMPARE, audit: AUDIT, changes: CHANGES } = CONTRACTS
const relatedToMeta = () => ask(seed, 'related', RELATED.params.parse({ id: 'nm-v-meta' }))

async function reports(): Promise<[string, Report, ReturnType<typeof toKnown>][]> {
  const ends = { from: 'raul-torrez', to: 'mark-zuckerberg' }
  const sides = { left: 'nm-v-meta', right: 'multistate-v-meta' }
  const related = await relatedToMeta()
  const paths = await ask(seed, 'paths', PATHS.params.parse(ends))
  const chain = await ask(seed, 'chain', { id: 'nm-v-meta' })
  const compare = await ask(seed, 'compare', COMPARE.params.parse(sides))
  const audit = await ask(seed, 'audit', AUDIT.params.parse({}))
  const changes = await ask(seed, 'changes', CHANGES.params.parse({ ids: 'nm-v-meta', from: '2024-01-01' }))
  const events = await ask(seed, 'timeline', CONTRACTS.timeline.params.parse({ ids: 'nm-v-meta' }))
  return [
    [
      'changes',
      changeReport('Changes', changes, tellChanges(changes, DAY), toKnown(changes)),
      toKnown(changes)
    ],
    ['events', eventReport('Events', events, toKnown(events)), toKnown(events)],
    ['related', relatedReport('Related', related, toKnown(related), []), toKnown(related)],
    ['paths', pathReport('Paths', paths, toKnown(paths), DAY, []), toKnown(paths)],
    ['chain', chainReport('nm-v-meta', chain.steps, toKnown(chain), []), toKnown(chain)],
    ['compare', compareReport(compare, compareParts(compare), toKnown(compare), DAY), toKnown(compare)],
    ['audit', auditReport('Audit', audit, toKnown(audit), DAY, []), toKnown(audit)]
  ]
}

test('every report leaves as text whose every number has its note, and as a table whose rows are whole', async () => {
  for (const [name, report, known] of await reports()) {
    const text = reportText(report, known, DAY)
    const cited = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))
    const notes = [...text.matchAll(/^\[(\d+)\] \S/gm)].map(([, number]) => Number(number))
    expect([name, notes.length > 0]).toStrictEqual([name, true])
    expect(notes).toStrictEqual(notes.map((_, at) => at + 1))
    expect([...cited].toSorted((a, b) => a - b)).toStrictEqual(notes)
    expect(text).toContain('As known on Nov 25, 2026.')
    expect(text).toContain('Everything is alleged until a court found it.')
    const [heads = [], ...rows] = reportRows(report, known, DAY)
    expect(heads).toStrictEqual(['part', ...report.heads, ...RELATION_HEADS])
    expect([name, heads.filter((head) => !/^\S.*\S$/.test(head))]).toStrictEqual([name, []])
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(heads.length)
  }
})

test('a related action has its reason as a lawyer says it, and a procedural link is named', async () => {
  const related = await relatedToMeta()
  const snap = related.hits.find(({ action }) => action.id === 'nm-v-snap')
  if (!snap) throw new Error('not found')
  expect(reasonSentence(snap)).toBe(
    'Both brought by Raúl Torrez, three of the same laws, the same plaintiff (New Mexico), five of the same allegations and the same court.'
  )
  expect(linkWords(snap, toKnown(related))).toBe('related')
  expect(sortsOf(snap).map(({ word }) => word)).toContain('Conduct')
  for (const hit of related.hits) expect(reasonSentence(hit)).toMatch(/^\S.*\.$/)
  const direct = snap.reasons.filter(({ facet, entity }) => facet === 'procedure' && entity === null)
  expect([direct.length, reasonSentence({ reasons: direct })]).toStrictEqual([1, ''])
})

test('related actions that leave say how many reasons of each are not listed', async () => {
  const related = await relatedToMeta()
  const { sections } = relatedReport('Related', related, toKnown(related), [])
  const told = sections.map(
    ({ title }) => / (\d+) lighter reasons? (?:is|are) counted and not listed\.$/.exec(title)?.[1]
  )
  const more = related.hits.map((hit) => hit.more)
  expect(more.some((count) => count > 0) && more.includes(0)).toBe(true)
  expect(told.map((count) => Number(count ?? 0))).toStrictEqual(more)
})

test('a comparison names both sides with their standing', async () => {
  const compare = (await reports()).find(([name]) => name === 'compare')
  const [, report] = compare ?? []
  const parties = report?.sections.find(({ title }) => title.startsWith('Parties'))
  expect(parties?.title).toBe('Parties: 4 shared, 5 only New Mexico v. Meta, 34 only Arizona et al. v. Meta')
  expect(parties?.lines.map(({ text }) => text)).toContain(
    '- Meta Payments, Inc. (both): Defendant (filed); Defendant (dismissed)'
  )
})

test('a procedural history states no trial by its testimony, and has no full stop twice', async () => {
  const chain = (await reports()).find(([name]) => name === 'chain')
  const told = chain?.[1].sections.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? []
  expect(told).toContain(
    '7. Between Mar 3 and Mar 4, 2026: At trial, testimony heard in N.M. First Judicial District Court (reported).'
  )
  expect(told.filter((text) => /Tried in|\.\.|[^.]$/.test(text))).toStrictEqual([])
})

test('a comparison says which way each court ruled on a law that both raise', async () => {
  const sides = { left: 'nm-v-meta', right: 'vv-v-meta' }
  const compare = await ask(seed, 'compare', COMPARE.params.parse(sides))
  const known = toKnown(compare)
  const { sections } = compareReport(compare, compareParts(compare), known, DAY)
  const raised = sections.flatMap(({ lines }) => lines).find(({ text }) => text.startsWith('- Section 230'))
  expect(raised?.text).toBe(
    '- Section 230 (both): Raises (ruled on: Section 230 immunity was argued and refused at the pleading stage); Raises (ruled on: Held to bar the claims against Snap)'
  )
  const relation = known.relations.get('vv-v-meta/RAISES/section-230')
  if (!relation) throw new Error('not found')
  expect(meaningOf(relation, known.sources, null)).toBe(
    'A court ruled on it: Held to bar the claims against Snap.'
  )
  expect(standingEnding(relation)).toBe(' (ruled on).')
  expect(meaningOf({ ...relation, type: 'APPLIED', decision: 'finding' }, known.sources, null)).toBe(
    'A court or jury found it.'
  )
})
