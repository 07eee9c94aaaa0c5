import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { pathLabel, tellPath, toPathText } from '#figure/words/path-text.ts'
import { CAST } from '../../support/cast.ts'

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
      '(2 hops; weakest: dismissed.)',
      '[1] Complaint, Court of Ada, Dec 5, 2023, ¶ 1. https://example.org/complaint.\n[2] Order, Court of Ada, May 30, 2024, ¶ 1.'
    ].join('\n\n')
  )
})

test('a sentence says how far it is established', async () => {
  const { path, found } = await first({ from: 'harm', to: 'suit' })
  expect(tellPath(path, found, '2026-11-24').sentences.map(({ text }) => text)).toStrictEqual([
    'Widgets break is alleged by Ada v. Widget (disputed).'
  ])
})

test('a label names the weakest link, or says that there is none', () => {
  expect(pathLabel({ hops: 1, weakest: null })).toBe('1 hop; every step on record')
  expect(pathLabel({ hops: 3, weakest: { relation: 'a/CITES/b', mark: 'alleged' } })).toBe(
    '3 hops; weakest: alleged'
  )
})
