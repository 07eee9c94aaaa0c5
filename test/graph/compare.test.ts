import { CONTRACTS } from '#model/contracts.ts'
import { compare } from '#graph/compare.ts'
import { seedGraph } from '../../bench/rankers.ts'

test('New Mexico v. Meta beside the action of 33 states', () => {
  const params = CONTRACTS.compare.params.parse({ left: 'nm-v-meta', right: 'multistate-v-meta' })
  const { direct, sections, relations } = compare(seedGraph(), params)
  const shown = new Set(relations.map(({ id }) => id))
  const of = (name: string) => sections.find(({ section }) => section === name)
  expect(direct).toStrictEqual(['multistate-v-meta/RELATED_TO/nm-v-meta'])
  expect(of('parties')?.shared.items.map(({ entity }) => entity.id)).toContain('meta-platforms')
  expect(of('parties')?.left.items.map(({ entity }) => entity.id)).toContain('mark-zuckerberg')
  expect(of('parties')?.right.items.map(({ entity }) => entity.id)).toContain('state-california')
  expect(of('law')?.shared.items.map(({ entity }) => entity.id)).toContain('cause-state-udap')
  expect(of('platform')?.shared.items.map(({ entity }) => entity.id)).toStrictEqual(['facebook', 'instagram'])
  expect(of('outcome')?.left.items.map(({ entity }) => entity.id)).toContain('nm-phase1-verdict')
  for (const { shared, left, right } of sections) {
    const stands = [
      ...shared.items.flatMap((item) => [item.left, item.right]),
      ...[...left.items, ...right.items].map((item) => item.relations)
    ]
    expect(stands.every((ids) => ids.length > 0 && ids.every((id) => shown.has(id)))).toBe(true)
  }
})
