import { dataFormat } from '../../server/export/data-formats.ts'
import { dates, holding } from '../../server/export/ftm-dates.ts'
import { reportLosses } from '../../server/export/loss-report.ts'
import { CAST, dataset, NOTES } from '../support/cast.ts'
import { all, bytesOf, extractOf } from './extracted.ts'
import { readTables } from './read-csv.ts'

const ids = async (batches: AsyncIterable<readonly { id: string }[]>) =>
  (await all(batches)).map(({ id }) => id)
const begun = {
  ...CAST,
  beginnings: [{ id: 'b', title: 'B', about: '', focus: 'suit', entities: ['suit'], places: [] }]
}

test('of one dataset only what it says itself leaves, with its sources, also those that nothing cites', async () => {
  const spare = { id: 'spare', title: 'Spare', kind: 'page' as const, publisher: 'A reader' }
  const notes = { ...NOTES, sources: [...NOTES.sources, spare] }
  const extract = await extractOf([CAST, notes], { dataset: 'notes' })
  const [harm] = await all(extract.relations())
  expect(harm).toMatchObject({ id: 'friend/OFFICER_OF/widget' })
  const alleges = (await all(extract.relations())).find(({ id }) => id === 'suit/ALLEGES/harm')
  expect(alleges?.assertions.map(({ dataset: from, status }) => [from, status])).toStrictEqual([
    ['notes', 'reported']
  ])
  expect(await ids(extract.sources())).toStrictEqual(['memo', 'spare'])
  await expect(extractOf([CAST], { dataset: 'nobody' })).rejects.toMatchObject({ code: 'not_found' })
})

test('of a view no source leaves that nothing of it cites', async () => {
  const extract = await extractOf([CAST, NOTES], { ids: ['ada', 'suit'] })
  expect(await ids(extract.relations())).toStrictEqual(['ada/PLAINTIFF_IN/suit'])
  expect(await ids(extract.sources())).toStrictEqual(['complaint'])
  await expect(extractOf([CAST], { ids: ['nobody'] })).rejects.toMatchObject({ code: 'not_found' })
})

test('a part has no beginnings, and the datasets on which it rests come along, others do not', async () => {
  const base = dataset({ id: 'base', title: 'Base' })
  const other = dataset({ id: 'other', title: 'Other' })
  const held = [{ ...begun, uses: ['base'] }, base, other]
  const part = await extractOf(held, { ids: ['ada', 'suit'] })
  expect(part.datasets.map(({ id, beginnings }) => [id, beginnings.length])).toStrictEqual([
    ['cast', 0],
    ['base', 0]
  ])
  const whole = await extractOf(held)
  expect(whole.datasets.map(({ id, beginnings }) => [id, beginnings.length])).toStrictEqual([
    ['cast', 1],
    ['base', 0],
    ['other', 0]
  ])
})

test('a report stops with the reason of its signal', async () => {
  const report = reportLosses({ id: 'json', losses: [] }, await extractOf([CAST]), AbortSignal.abort('gone'))
  await expect(report).rejects.toBe('gone')
})

test.each([
  ['2023-12-05', ['2023-12-05']],
  ['2023-12', ['2023-12']],
  ['2023-12~', ['2023-12']],
  ['2023', ['2023']],
  ['2026-11-01/2026-11-23', ['2026-11']],
  ['2023-06/2023-12', ['2023']],
  ['2021-10/2022-08-19', []],
  ['../2023-12-07', []]
])('of %s FollowTheMoney is told no more than is known: %j', (date, told) => {
  expect(holding(date)).toStrictEqual(told)
})

test.each([
  ['2023-12', { csv: '2023-12', ftm: ['2023-12'], lost: 0 }],
  ['2026-11-01/2026-11-23', { csv: '2026-11-01/2026-11-23', ftm: ['2026-11'], lost: 1 }],
  ['../2023-12-07', { csv: '../2023-12-07', ftm: undefined, lost: 1 }]
])('since when a relation stands so is told as exactly as its source does: %s', async (date, told) => {
  const relations = CAST.relations.slice(0, 1).map((one) => ({
    ...one,
    assertions: one.assertions.slice(0, 1).map((said) => ({ ...said, date }))
  }))
  const extract = await extractOf([{ ...CAST, relations }])
  const lines = (await bytesOf(dataFormat('ftm').write(extract))).toString('utf8').trim().split('\n')
  const link = lines.map((line) => JSON.parse(line)).find(({ properties }) => properties.recordId)
  const [row] = readTables(await bytesOf(dataFormat('csv').write(extract))).get('relations.csv') ?? []
  const { losses } = await reportLosses({ id: 'ftm', losses: dataFormat('ftm').losses }, extract)
  for (const format of ['graphml', 'gexf', 'cytoscape', 'cypher'] as const) {
    const text = (await bytesOf(dataFormat(format).write(extract))).toString('utf8')
    const since = /standing_since(?:"(?: value=|:)"|">|: ')([\d./-]+)["'<]/.exec(text)?.[1]
    expect([format, since]).toStrictEqual([format, date])
  }
  expect({
    csv: row?.['standing_since'],
    ftm: link.properties.date,
    lost: losses.find(({ field }) => field === 'since')?.count
  }).toStrictEqual(told)
})

test.each([
  ['2023-10', '2023-10', '2023-10'],
  ['2023-10~', '2023-10', '2023-10'],
  ['2023-06/2023-12', '2023-06-01', '2023-12-31'],
  ['2023/..', '2023-01-01', undefined],
  ['../2023', undefined, '2023-12-31']
])('of %s FollowTheMoney is told that it begins on %s and ends on %s', (date, start, end) => {
  expect([dates(date, 'start')[0], dates(date, 'end')[0]]).toStrictEqual([start, end])
})
