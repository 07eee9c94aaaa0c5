import { strFromU8, unzipSync } from 'fflate'
import { dataFormat } from '../../server/export/data-formats.ts'
import { citedRelations, toCitations } from '../../server/export/citations.ts'
import { reportLosses } from '../../server/export/loss-report.ts'
import { today } from '#figure/words/date-words.ts'
import { CAST, dataset, relation } from '../support/cast.ts'
import { bytesOf, extractOf } from './extracted.ts'
import { readTables } from './read-csv.ts'

const write = async (asked: object) => bytesOf(dataFormat('csv').write(await extractOf([CAST], asked)))

test('each thing that is said of a relation is a row: how the relation stands, who says what, where and when', async () => {
  const rows = readTables(await write({ ids: ['suit', 'harm'] })).get('relations.csv')
  const row = {
    relation: 'suit/ALLEGES/harm',
    from_name: 'Ada v. Widget',
    to_name: 'Widgets break',
    sentence: 'Ada v. Widget alleges “Widgets break”.',
    standing: 'disputed',
    standing_status: 'denied',
    standing_since: '2024-02-01'
  }
  expect(rows).toMatchObject([
    {
      ...row,
      assertion: '1',
      status: 'alleged',
      date: '2023-12-05',
      source: 'complaint',
      source_title: 'Complaint',
      publisher: 'Court of Ada',
      source_date: '2023-12-05',
      url: 'https://example.org/complaint',
      pin: '¶ 1'
    },
    { ...row, assertion: '2', status: 'denied', date: '2024-02-01', source: 'paper', url: '' }
  ])
})

test('as of a day the sentence is of that day', async () => {
  const sentences = async (asked: object) =>
    readTables(await write({ ids: ['chief', 'suit'], ...asked }))
      .get('relations.csv')
      ?.map(({ sentence }) => sentence)
  expect(await sentences({ asOf: '2024-01-01' })).toStrictEqual([
    'Zoë Ångström is a defendant in Ada v. Widget.'
  ])
  expect((await sentences({}))?.at(-1)).toMatch(/was a defendant in Ada v\. Widget/)
})

test('without a day the sentence is of today: what is still to come is not told as past', async () => {
  const year = Number(today().slice(0, 4))
  const sentence = async (days: { start: string; end?: string }, status: 'scheduled' | 'recorded') => {
    const office = { ...relation('chief', 'OFFICER_OF', 'widget', [status, '2023-12-05']), ...days }
    const cast = dataset({ ...CAST, relations: [office] })
    const bytes = await bytesOf(dataFormat('csv').write(await extractOf([cast], {})))
    return readTables(bytes).get('relations.csv')?.[0]?.['sentence']
  }
  const [past, future] = [String(year - 1), String(year + 1)]
  expect(await sentence({ start: '2023', end: future }, 'recorded')).toMatch(/ is an officer of /)
  expect(await sentence({ start: '2023', end: past }, 'recorded')).toMatch(/ was an officer of /)
  expect(await sentence({ start: future }, 'scheduled')).toMatch(/ is to be an officer of /)
  expect(await sentence({ start: past }, 'scheduled')).toMatch(/ was to be an officer of /)
})

test('spreadsheets are told that it is UTF-8, programs that ask for raw tables are not; the losses lie beside', async () => {
  const begins = async (asked: object) => {
    const bytes = unzipSync(await write(asked))['relations.csv']?.slice(0, 3)
    return Buffer.from(bytes ?? []).toString('hex') === 'efbbbf'
  }
  expect([await begins({}), await begins({ raw: true })]).toStrictEqual([true, false])
  const losses = unzipSync(await write({}))['losses.json']
  expect(JSON.parse(strFromU8(losses ?? new Uint8Array()))).toMatchObject({ format: 'csv', relations: 10 })
})

test('the losses count the relations with a date that Excel might take for another', async () => {
  const count = async (start: string) => {
    const relations = CAST.relations.map((one, i) => (i === 0 ? { ...one, start } : one))
    const { losses } = await reportLosses(
      { id: 'csv', losses: dataFormat('csv').losses },
      await extractOf([{ ...CAST, relations }])
    )
    return losses.find(({ field }) => field === 'start, end, date')?.count ?? 0
  }
  const settled = await count('2023-10-01')
  expect(await count('2023')).toBe(settled)
  expect(await count('2023-10')).toBe(settled + 1)
  expect(await count('2023-10-01~')).toBe(settled + 1)
})

test('a citation for people says the status, the day, the source, the place or that there is none, and the address', async () => {
  const pinless = {
    ...CAST,
    relations: CAST.relations.map((one) => ({
      ...one,
      assertions: one.assertions.map((said, at) => ({
        ...said,
        pin: undefined,
        ...(at === 0 ? { by: 'Ada' } : {})
      }))
    }))
  }
  const said: string[] = []
  for await (const batch of citedRelations(await extractOf([pinless], { ids: ['suit', 'harm'] }))) {
    said.push(...batch.map(toCitations))
  }
  expect(said).toStrictEqual([
    'Alleged Dec 5, 2023 by Ada, Complaint, Court of Ada, Dec 5, 2023, no pincite, https://example.org/complaint; ' +
      'Denied Feb 1, 2024, A report, The Ada Times, Jun 1, 2024, no pincite'
  ])
})

test('as of a day, a citation for people says of a source that it came out later, in every format that has one', async () => {
  const asked = { ids: ['suit', 'harm'], asOf: '2024-03-01' }
  for (const format of ['graphml', 'gexf', 'cytoscape', 'ftm', 'cypher'] as const) {
    const text = (await bytesOf(dataFormat(format).write(await extractOf([CAST], asked)))).toString()
    expect([format, text.match(/The Ada Times, Jun 1, 2024( \(of later date\))?,/)?.[1]]).toStrictEqual([
      format,
      ' (of later date)'
    ])
    expect(text).not.toContain('Dec 5, 2023 (of later date)')
  }
})
