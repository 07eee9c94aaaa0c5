import type { Dataset } from '#model/dataset.ts'
import { LIMITS } from '#model/limits.ts'
import fc from 'fast-check'
import { dataset, relation } from './cast.ts'

const BOARDS = Array.from({ length: 20 }, (_, i) => `board-${i}`)

const person = fc.record({
  name: fc.constantFrom(
    'Moor',
    'moor',
    'Möor & Quay',
    'Ada Moor',
    'Zed Quay',
    'Moor-Quay',
    '東京 Moor',
    'Ada +~(Moor)'
  ),
  summary: fc.constantFrom('', 'Of Moor.', 'reach:2 kind:company 2 4 8'),
  kind: fc.constantFrom('person' as const, 'outlet' as const),
  boards: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(BOARDS.length))
})

/** Up to three times as many as a search ranks, with few names and two kinds; some have many relations. */
export const randomCrowd: fc.Arbitrary<Dataset> = fc
  .array(person, { maxLength: 3 * LIMITS.searchCandidates, size: 'max' })
  .map((people) =>
    dataset({
      id: 'crowd',
      title: 'Crowd',
      sources: [{ id: 'list', title: 'List', kind: 'report', publisher: 'Court' }],
      entities: [
        ...BOARDS.map((id) => ({ id, kind: 'document' as const, name: `Board ${id}` })),
        ...people.map(({ name, summary, kind }, i) => ({ id: `e${i}`, kind, name, summary }))
      ],
      relations: people.flatMap(({ boards }, i) =>
        BOARDS.slice(0, boards).map((board) =>
          relation(`e${i}`, 'PARTY_TO', board, ['reported', '2024', 'list'])
        )
      )
    })
  )
