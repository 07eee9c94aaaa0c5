import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { pathReport } from '#figure/words/path-report.ts'
import { pathLabel, soleSource, tellPath, toPathText } from '#figure/words/path-text.ts'
import { reportText } from '#figure/words/report.ts'
import { CAST } from '../../support/cast.ts'
import { known, relation } from '../../support/known.ts'

async function first(params: object) {
  const found = await ask(buildGraph([CAST]), 'paths', CONTRACTS.paths.params.parse(params))
  const [path] = found.paths
  if (!path) throw new Error('no path')
  return { path, found }
}

test('a path reads along its way, with numbered pincites and what it hangs by', async () => {
  const { path, found } = await first({ from: 'ada', to: 'chief' })
  expect(toPathText(path, found, '2026-11-24')).toBe(
    [
      'Ada is a plaintiff in Ada v. Widget (filed).[1] Ada v. Widget had as a defendant Zoë Ångström, then dismissed.[1][2]',
      '(2 hops; weakest: dismissed.) As known on Nov 24, 2026.',
      '[1] Complaint, Court of Ada, Dec 5, 2023, ¶ 1. https://example.org/complaint.\n[2] Order, Court of Ada, May 30, 2024, ¶ 1.'
    ].join('\n\n')
  )
})

test('a sentence says how far it is established', async () => {
  const { path, found } = await first({ from: 'harm', to: 'suit' })
  expect(tellPath(path, found, '2026-11-24').sentences.map(({ text }) => text)).toStrictEqual([
    '“Widgets break” is alleged by Ada v. Widget (disputed).'
  ])
})

test('a label names the weakest link, or says that there is none', () => {
  expect(pathLabel({ hops: 1, weakest: null })).toBe('1 hop; every step on record')
  expect(pathLabel({ hops: 3, weakest: { relation: 'a/CITES/b', mark: 'alleged' } })).toBe(
    '3 hops; weakest: alleged'
  )
})

test('a path of several steps that rests on a single source says on which', async () => {
  const { path } = await first({ from: 'ada', to: 'chief' })
  const sole = (...sources: readonly string[][]) => {
    const relations = sources.map((ids, at) => {
      const said = ids.map(() => ['filed', '2023-12-05'] as const)
      const told = relation('ada', 'PLAINTIFF_IN', `suit-${at}`, said)
      return { ...told, assertions: told.assertions.map((one, i) => ({ ...one, source: ids[i] ?? '' })) }
    })
    const steps = path.steps.slice(0, 1)
    return soleSource(
      { ...path, steps: relations.flatMap(({ id }) => steps.map((step) => ({ ...step, relation: id }))) },
      known([], relations)
    )
  }
  expect(sole(['complaint'], ['complaint', 'complaint'])).toBe('complaint')
  expect(sole(['complaint'], ['complaint', 'order'])).toBeNull()
  expect(sole(['complaint'], ['order'])).toBeNull()
  // of one step its evidence says as much
  expect(sole(['complaint'])).toBeNull()
})

test('paths leave with how they were asked for, and whether the search ended early', async () => {
  const { found } = await first({ from: 'ada', to: 'chief' })
  const text = (stopped: typeof found.stopped) =>
    reportText(
      pathReport('Paths', { ...found, stopped }, toKnown(found), '2026-11-24', ['Up to 4 steps.']),
      toKnown(found),
      '2026-11-24'
    )
  expect(text(null)).toContain('\n\nAs known on Nov 24, 2026. Up to 4 steps. Everything is alleged')
  expect(text('deadline')).toContain('Up to 4 steps. The search stopped at its deadline; there may be more ')
  expect(text('k')).toContain('Up to 4 steps. No more were asked for (k); there may be more.')
  expect(text('limit')).toContain(
    'The search stopped, since more relations lie between them than it looks at'
  )
})
