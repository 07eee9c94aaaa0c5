import { checkDataset } from '#model/check.ts'
import { toLine } from '#model/error.ts'
import { CAST, relation } from '../support/cast.ts'

const SOURCE = { id: 'complaint', title: 'C', kind: 'complaint', publisher: 'P' }
const PERSON = { id: 'p', kind: 'person', name: 'P' }
const SUIT = { id: 'suit', kind: 'action', name: 'S' }

function problems(input: object): string[] {
  const checked = checkDataset({ id: 'd', title: 'D', ...input }, 'd.json')
  return checked.problems.map(({ record, field, wrong }) => `${record} · ${field} · ${wrong}`)
}

describe('checkDataset', () => {
  test('accepts a sound dataset', () => {
    expect(checkDataset(CAST, 'cast.json').problems).toStrictEqual([])
  })

  test('reads half of a character, which no store could give back, as the sign for one that is lost', () => {
    const half = 'cut 😀'.slice(0, 5)
    const { dataset } = checkDataset(
      { ...CAST, title: half, entities: [{ ...PERSON, name: half }], relations: [] },
      'cast.json'
    )
    expect([dataset?.title, dataset?.entities[0]?.name]).toStrictEqual(['cut �', 'cut �'])
  })

  test('lists every fault of shape at once, with record and field', () => {
    const listed = problems({
      entities: [{ id: 'a b', kind: 'person', name: 'x' }, { id: 'q', kind: 'robot', name: 'x' }, PERSON],
      relations: [
        { ...relation('p', 'DEFENDANT_IN', 'suit'), assertions: [] },
        relation('p', 'OFFICER_OF', 'q', ['alleged', 'last week']),
        relation('p', 'OFFICER_OF', 'x', ['alleged', '2023'])
      ],
      sources: [{ ...SOURCE, url: 'javascript:alert(1)' }],
      colour: 'red'
    })
    expect(listed).toStrictEqual([
      'dataset ·  · unknown field colour',
      'entity a b · id · not an id',
      'entity q · kind · not one of the words allowed here',
      'relation p/DEFENDANT_IN/suit · assertions · has no assertion',
      'relation p/OFFICER_OF/q · assertions.0.date · not an EDTF date of the calendar',
      'source complaint · url · not a web address',
      'relation p/DEFENDANT_IN/suit · to · there is no entity “suit”',
      'relation p/OFFICER_OF/x · to · there is no entity “x”'
    ])
  })

  test('says of every fault of shape what is wrong and what would be right, in our words', () => {
    const odd = {
      id: 'd',
      title: 7,
      precedence: -1,
      'a; b': 1,
      uses: Array.from({ length: 101 }, (_, i) => `u${i}`),
      entities: [{ ...PERSON, identifiers: { docket: '', ['k'.repeat(61)]: 'x' } }, 'text'],
      sources: [{ id: 's', title: 'S', publisher: 'x'.repeat(2_001) }]
    }
    expect(checkDataset(odd, 'd.json').problems.map(toLine)).toStrictEqual([
      'd.json · dataset · title: is not text. Give text in quotation marks.',
      'd.json · dataset · precedence: is below 0. Give at least 0.',
      'd.json · dataset · uses: is too long or too large. Give at most 100 items.',
      'd.json · dataset: unknown field a; b. Remove it, or mend its spelling; the fields are id, title, description, licence, precedence, uses, beginnings, entities, relations, sources.',
      'd.json · entity p · identifiers.docket: is empty. Write something there.',
      `d.json · entity p · identifiers.${'k'.repeat(61)}: is not what belongs here. Mend the value.`,
      'd.json · entity number 2: is not an object. Give an object in braces.',
      expect.stringMatching(/^d\.json · source s · kind: is missing\. Use one of: complaint, order/),
      'd.json · source s · publisher: is too long or too large. Give at most 2000 characters.'
    ])
  })

  test('of very many faults the first are told, in time that does not grow with their square', () => {
    const since = performance.now()
    const found = checkDataset(
      { id: 'd', title: 'D', entities: Array.from({ length: 200_000 }, () => ({})) },
      'd.json'
    ).problems
    expect(performance.now() - since).toBeLessThan(5_000)
    expect(found).toHaveLength(1_001)
    expect(found[1_000]?.wrong).toBe('it has 1000 faults or more, and was not read to the end')
  })

  test('a fault says of what sort the record is that is named but not there', () => {
    const { problems: found } = checkDataset(
      {
        id: 'd',
        title: 'D',
        entities: [PERSON],
        relations: [relation('p', 'DEFENDANT_IN', 'x', ['filed', '2023'])]
      },
      'd.json'
    )
    expect(found.map(({ field, missing }) => [field, missing])).toStrictEqual([
      ['to', 'entity'],
      ['assertions.0.source', 'source']
    ])
    const ended = { ...PERSON, start: '2023', end: '2022' }
    expect(checkDataset({ id: 'd', title: 'D', entities: [ended] }, 'd.json').problems).toMatchObject([
      { field: 'end' }
    ])
  })

  test('what ends before it starts, and a first relation that is numbered, are faults', () => {
    const other = { ...relation('p', 'OFFICER_OF', 'o', ['filed', '2023']), id: 'p/OFFICER_OF/o/1' }
    const listed = problems({
      sources: [SOURCE],
      entities: [
        { ...PERSON, start: '2023-12-05', end: '2023-11' },
        { ...SUIT, start: '2023-12-05', end: '2023-12' }
      ],
      relations: [
        { ...relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023']), start: '2024', end: '2023-12-31' }
      ]
    })
    expect(listed).toStrictEqual([
      'entity p · end · it ends (2023-11) before it starts (2023-12-05)',
      'relation p/DEFENDANT_IN/suit · end · it ends (2023-12-31) before it starts (2024)'
    ])
    expect(problems({ relations: [other] })).toContain('relation p/OFFICER_OF/o/1 · id · not a relation id')
  })

  test('who testifies does so before a committee, but at a hearing or in an action', () => {
    const committee = { id: 'c', kind: 'committee', name: 'C' }
    const entities = [PERSON, committee]
    const at = relation('p', 'TESTIFIED_AT', 'c', ['filed', '2023'])
    const before = relation('p', 'TESTIFIED_BEFORE', 'c', ['filed', '2023'])
    expect(problems({ sources: [SOURCE], entities, relations: [at] })).toStrictEqual([
      `relation ${at.id} · to · TESTIFIED_AT cannot have a committee (c) at its “to” end`
    ])
    expect(problems({ sources: [SOURCE], entities, relations: [before] })).toStrictEqual([])
  })

  test('lists every fault of fit at once', () => {
    const listed = problems({
      sources: [SOURCE],
      entities: [PERSON, PERSON, SUIT, { id: 'o', kind: 'office', name: 'O', cites: [{ source: 'gone' }] }],
      relations: [
        relation('suit', 'DEFENDANT_IN', 'p', ['filed', '2023']),
        relation('p', 'DEFENDANT_IN', 'nowhere', ['filed', '2023']),
        { ...relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023', 'missing']), id: 'p/BROUGHT/suit' }
      ]
    })
    expect(listed).toStrictEqual([
      'entity p · id · the id occurs twice',
      'entity o · cites.0.source · there is no source “gone”',
      'relation suit/DEFENDANT_IN/p · from · its ends are swapped: DEFENDANT_IN does not lead from an action to a person',
      'relation p/DEFENDANT_IN/nowhere · to · there is no entity “nowhere”',
      'relation p/BROUGHT/suit · id · the id does not say what the relation joins',
      'relation p/BROUGHT/suit · assertions.0.source · there is no source “missing”'
    ])
  })

  test('a duplicate record, and a beginning that names a missing entity, are faults', () => {
    const said = relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023'])
    const begins = { id: 'b', title: 'B', about: '', entities: ['suit', 'nobody'] }
    const listed = problems({
      sources: [SOURCE, SOURCE],
      entities: [PERSON, SUIT],
      relations: [said, said],
      beginnings: [
        { ...begins, focus: 'nowhere' },
        { ...begins, focus: 'p', entities: ['p'] }
      ]
    })
    expect(listed).toStrictEqual([
      `relation ${said.id} · id · the id occurs twice`,
      'source complaint · id · the id occurs twice',
      'beginning b · id · the id occurs twice',
      'beginning b · focus · there is no entity “nowhere”',
      'beginning b · entities · there is no entity “nobody”'
    ])
  })

  test('an entity that cannot be read makes no faults in its relations', () => {
    const listed = problems({
      sources: [SOURCE],
      entities: [PERSON, { ...SUIT, kind: 'robot' }],
      relations: [relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023'])]
    })
    expect(listed).toStrictEqual(['entity suit · kind · not one of the words allowed here'])
  })

  test('what a broken record names is looked for all the same, so that nothing is left for the second time', () => {
    const listed = problems({
      sources: [SOURCE],
      entities: [
        PERSON,
        SUIT,
        { id: 'o', kind: 'office', start: '2024', end: '2023', cites: [{ source: 'gone' }] }
      ],
      relations: [
        { ...relation('p', 'DEFENDANT_IN', 'nobody', ['filed', '2023', 'gone']), start: 'then' },
        { ...relation('suit', 'BROUGHT', 'p', ['filed', '2023']), note: 'x' }
      ],
      beginnings: [{ id: 'b', focus: 'nowhere', entities: ['suit', 7] }]
    })
    expect(listed).toStrictEqual([
      'beginning b · title · is missing',
      'beginning b · entities.1 · is not text',
      'entity o · name · is missing',
      'relation p/DEFENDANT_IN/nobody · start · not an EDTF date of the calendar',
      'relation suit/BROUGHT/p ·  · unknown field note',
      'entity o · end · it ends (2023) before it starts (2024)',
      'entity o · cites.0.source · there is no source “gone”',
      'relation p/DEFENDANT_IN/nobody · to · there is no entity “nobody”',
      'relation p/DEFENDANT_IN/nobody · assertions.0.source · there is no source “gone”',
      'relation suit/BROUGHT/p · from · its ends are swapped: BROUGHT does not lead from an action to a person',
      'beginning b · focus · there is no entity “nowhere”'
    ])
  })

  test.each([
    [{ entities: { p: PERSON, suit: SUIT }, sources: [SOURCE] }, 'dataset · entities · is not a list'],
    [{ entities: [PERSON, SUIT], source: [SOURCE] }, 'dataset ·  · unknown field source']
  ])('a list that cannot be read makes no faults in what refers to it', (lists, words) => {
    const relations = [relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023'])]
    expect(problems({ ...lists, relations })).toStrictEqual([words])
  })

  test('knows what the used datasets bring', () => {
    const input = {
      id: 'd',
      title: 'D',
      uses: ['cast'],
      relations: [relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023'])]
    }
    const known = {
      kindOf: (id: string) => (id === 'p' ? ('person' as const) : ('action' as const)),
      hasSource: () => true
    }
    expect(checkDataset(input, 'd.json', known).problems).toStrictEqual([])
  })

  test.each([[null], ['text'], [[]], [42], [{}]])('refuses %j without throwing', (input) => {
    expect(checkDataset(input, 'd.json').problems.length).toBeGreaterThan(0)
  })

  test('an assertion must have been made by some day', () => {
    const open = {
      sources: [SOURCE],
      entities: [PERSON, SUIT],
      relations: [relation('p', 'DEFENDANT_IN', 'suit', ['filed', '2023/..'])]
    }
    expect(problems(open)).toStrictEqual([
      'relation p/DEFENDANT_IN/suit · assertions.0.date · has no last day'
    ])
  })

  test('a problem reads as one line with the remedy', () => {
    const [first] = checkDataset(
      { id: 'd', title: 'D', entities: [{ id: 'p', kind: 'robot', name: 'x' }] },
      'd.json'
    ).problems
    expect(first && toLine(first)).toMatch(
      /^d\.json · entity p · kind: not one of the words allowed here\. Use one of: person, /
    )
  })
})
