import type { Dataset } from '#model/dataset.ts'
import { misfits, tally } from '../../server/store/plan.ts'
import { CAST, NOTES } from '../support/cast.ts'

/** A reader's relation that rests on what the cast brings. */
const [bond] = CAST.relations
const user: Dataset = { ...NOTES, id: 'user', uses: ['cast'], entities: [], relations: bond ? [bond] : [] }

const faults = (dataset: Dataset, others: readonly Dataset[]) =>
  Object.entries(misfits(dataset, others)).flatMap(([sort, found]) =>
    found.map(({ file, record, field }) => `${sort}: ${file} · ${record} · ${field}`)
  )

test('a dataset may refer to what another brings only if it names that one', () => {
  expect(faults(user, [CAST])).toStrictEqual([])
  expect(faults({ ...user, uses: [] }, [CAST])).toStrictEqual(
    ['from', 'to', 'assertions.0.source'].map((field) => `own: user · relation ${bond?.id} · ${field}`)
  )
  expect(faults({ ...user, uses: ['cast', 'gone', 'user'] }, [CAST])).toStrictEqual([
    'own: user · dataset · uses',
    'own: user · dataset · uses'
  ])
})

test('a dataset drops nothing on which one that uses it rests', () => {
  const less = { ...CAST, entities: CAST.entities.filter(({ id }) => id !== bond?.from), relations: [] }
  expect(faults(less, [user])).toStrictEqual([`looseEnds: user · relation ${bond?.id} · from`])
  expect(faults(less, [{ ...user, relations: [] }, NOTES])).toStrictEqual([])
})

test('two datasets agree on the kind of an entity', () => {
  const other = { ...NOTES, entities: NOTES.entities.map((one) => ({ ...one, kind: 'outlet' as const })) }
  expect(faults({ ...other, relations: [] }, [CAST])).toStrictEqual(
    ['suit', 'harm', 'widget'].map((id) => `kinds: notes · entity ${id} · kind`)
  )
})

test('a change counts what it adds, changes and takes away', () => {
  const [first, second, ...rest] = CAST.entities
  if (!first || !second) throw new Error('no cast')
  const after = { ...CAST, entities: [...rest, { ...first, summary: 'New.' }, { ...second, id: 'new' }] }
  const same = { added: 0, changed: 0, removed: 0 }
  expect(tally(CAST, after)).toStrictEqual({
    entities: { added: 1, changed: 1, removed: 1 },
    relations: same,
    sources: same
  })
  expect(tally(null, CAST).sources).toStrictEqual({ ...same, added: 3 })
  expect(tally(CAST, null).relations).toStrictEqual({ ...same, removed: CAST.relations.length })
})
