import { checkDataset } from '#model/check.ts'
import { toLine } from '#model/error.ts'
import { relation } from '../support/cast.ts'

const SOURCE = { id: 'complaint', title: 'C', kind: 'complaint', publisher: 'P' }
const PERSON = { id: 'p', kind: 'person', name: 'P' }
const SUIT = { id: 'suit', kind: 'action', name: 'S' }

test.each<[object, string]>([
  [
    { entities: [{ ...PERSON, kind: 'Peron' }] },
    'kind: not one of the words allowed here. Did you mean person? Use'
  ],
  [{ entities: [{ ...PERSON, nmae: 'x' }] }, 'p: unknown field nmae. Did you mean name?'],
  [
    { entities: [{ ...PERSON, docket: 'x' }] },
    'p: unknown field docket. Remove it, or mend its spelling; the fields are id, kind, name, aliases, summary, identifiers,'
  ],
  [
    { entities: [{ ...PERSON, start: null }] },
    'start: is null. Leave the field out, or give text in quotation marks.'
  ],
  [{ entities: [{ ...PERSON, start: '' }] }, 'start: is empty. Leave the field out, or write 2023, 2023-10,'],
  [
    { entities: [{ ...PERSON, identifiers: { docket: null } }] },
    'identifiers.docket: is null. Leave the field out, or give text'
  ],
  [{ entities: [{ ...PERSON, name: null }] }, 'name: is null. Give text in quotation marks.'],
  [{ entities: [{ ...PERSON, aliases: [null] }] }, 'aliases.0: is null. Give text in quotation marks.'],
  [
    { entities: [{ ...PERSON, cites: [{ source: 'complaint', pni: '3' }] }] },
    'cites.0: unknown field pni. Did you mean pin?'
  ],
  [
    { relations: [relation('p', 'DEFENDANT_IN', 'suit', ['filed', ''])] },
    'assertions.0.date: is empty. Write 2023, 2023-10,'
  ],
  [{ title: 'x'.repeat(3_000) }, 'title: is too long or too large. Give at most 2000 characters.'],
  [{ entities: [{ ...PERSON, aliases: 'x' }] }, 'aliases: is not a list. Give a list in square brackets.'],
  [
    { beginnings: [{ id: 'b', title: 'B', focus: 'p', entities: [] }] },
    'entities: is an empty list. Put at least 1 in it.'
  ],
  [
    { relations: [{ ...relation('p', 'REPRESENTS', 'p', ['filed', '2023']), type: 'represents' }] },
    'type: not one of the words allowed here. Did you mean REPRESENTS? Use'
  ],
  [
    { relations: [{ ...relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023']), from: 'suit', to: 'p' }] },
    'Make “p” its “from”, “suit” its “to”, and p/DEFENDANT_IN/suit its id.'
  ]
])('the remedy is one that can be carried out at once: %#', (input, words) => {
  const { problems: found } = checkDataset(
    { id: 'd', title: 'D', sources: [SOURCE], entities: [PERSON, SUIT], ...input },
    'd.json'
  )
  expect(found.map(toLine).filter((line) => line.includes(words))).toHaveLength(1)
})

test('a long word is not compared with those allowed, so that many take no time', () => {
  const since = performance.now()
  const entities = Array.from({ length: 900 }, (_, i) => ({
    id: `e${i}`,
    kind: 'x'.repeat(20_000),
    name: 'x'
  }))
  expect(checkDataset({ id: 'd', title: 'D', entities }, 'd.json').problems).toHaveLength(900)
  expect(performance.now() - since).toBeLessThan(3_000)
})
