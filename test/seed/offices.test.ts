import { earliestDay, latestDay } from '#model/dates.ts'
import { record, relation } from './curated.ts'

const offices = record.relations.filter(({ type }) => type === 'OFFICER_OF')
const acts = record.relations.filter(({ type }) => type === 'BROUGHT' || type === 'DEFENDANT_IN')

test('nobody brings an action, or is sued in one, for an office before or after it is held', () => {
  const outside = acts.flatMap(({ id, from, start }) =>
    offices
      .filter((office) => office.from === from && start !== undefined)
      .filter(
        (office) =>
          (office.start && latestDay(start ?? '') < earliestDay(office.start)) ||
          (office.end && earliestDay(start ?? '') > latestDay(office.end))
      )
      .map(() => id)
  )
  expect(outside).toStrictEqual([])
})

test('the chairs and the ranking member of the 118th Congress are so no longer', () => {
  for (const senator of ['dick-durbin', 'lindsey-graham']) {
    expect(relation(record, `${senator}/OFFICER_OF/senate-judiciary`).end).toBe('2025-01~')
  }
  // that she was its chair in June 2023 is all that was read
  expect(relation(record, 'cathy-mcmorris-rodgers/OFFICER_OF/house-energy-commerce').end).toBe(
    '2023-06/2025-01'
  )
})
