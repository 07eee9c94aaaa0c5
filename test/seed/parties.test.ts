import { allRelations, article, entity, into, markOn, record, relation } from './curated.ts'

test('the Department of Justice brings an action, and the United States is its plaintiff', () => {
  expect(into(record, 'PLAINTIFF_IN', 'us-v-bytedance-coppa')).toStrictEqual(['united-states'])
  expect(into(record, 'BROUGHT', 'us-v-bytedance-coppa')).toStrictEqual(['us-doj'])
})

test('Utah sues through its Division of Consumer Protection, Los Angeles on behalf of the People', () => {
  const utah = record.relations.filter(({ from, type }) => from === 'state-utah' && type === 'PLAINTIFF_IN')
  expect(utah).toHaveLength(5)
  expect(new Set(utah.map(({ role }) => role))).toStrictEqual(
    new Set(['through its Division of Consumer Protection'])
  )
  expect(relation(record, 'la-county/PLAINTIFF_IN/la-county-v-roblox').role).toContain('People of California')
})

test('what one of fourteen states pleaded, or met, is not told of the fourteen', () => {
  const group = 'ags-v-tiktok-2024'
  expect(record.relations.filter(({ from, type }) => from === group && type === 'REMOVED_TO')).toStrictEqual(
    []
  )
  const single = ['BROUGHT_UNDER/cause-public-nuisance', 'RAISES/coppa'].map((end) =>
    relation(record, `${group}/${end}`)
  )
  expect(single.map(({ role, assertions }) => [role, assertions.map(({ by }) => by)])).toStrictEqual([
    ['in Massachusetts’s action', ['Massachusetts']],
    ['in California’s action', ['California']]
  ])
  expect(relation(record, `tiktok-inc/MOVED_IN/${group}`).role).toBe('in California’s action')
})

test('the group of 33 states stopped being a plaintiff when its members did', () => {
  const group = relation(record, 'coalition-33-states/PLAINTIFF_IN/multistate-v-meta')
  expect([group.end, markOn(group)]).toStrictEqual(['2026-08-26', 'recorded'])
  expect(relation(article, group.id).end).toBeUndefined()
})

test('judges do not settle', () => {
  const judges = new Set(
    record.relations
      .filter(({ type }) => type === 'PRESIDED_OVER')
      .map(({ from }) => entity(record, from).name)
  )
  const settled = allRelations.flatMap(({ id, assertions }) =>
    assertions.flatMap(({ status, by = '' }) => (status === 'settled' && judges.has(by) ? [id] : []))
  )
  expect(settled).toStrictEqual([])
})

test('the settlement covers the satellite actions, which no source shows dismissed', () => {
  const covered = record.relations.filter(
    ({ from, type }) => from === 'multistate-settlement-2026' && type === 'RESOLVES'
  )
  expect(covered).toHaveLength(12)
  expect(covered.filter(({ summary }) => !summary.includes(' covers '))).toStrictEqual([])
  const satellites = covered.filter(({ to }) => to !== 'multistate-v-meta')
  expect(new Set(satellites.map((one) => markOn(one)))).toStrictEqual(new Set(['announced']))
})
