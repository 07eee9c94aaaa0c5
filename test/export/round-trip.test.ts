import type { Dataset } from '#model/dataset.ts'
import { Dataset as DatasetSchema, toText } from '#model/dataset.ts'
import fc from 'fast-check'
import { fromSafe, toSafe } from '#model/cell.ts'
import { reportLosses } from '../../server/export/loss-report.ts'
import type { ExportAsked } from '../../server/export/asked.ts'
import type { DataFormatId } from '../../server/export/data-formats.ts'
import { dataFormat } from '../../server/export/data-formats.ts'
import { CAST, NOTES } from '../support/cast.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { both } from '../seed/curated.ts'
import type { Lists } from './extracted.ts'
import { all, bytesOf, extractOf, lessened, naughtyDatasets } from './extracted.ts'
import { readCsv, readTables } from './read-csv.ts'
import { readCsl, readCytoscape, readFtm } from './read-json.ts'
import { readGexf, readGraphml } from './read-xml.ts'

type Shown = Exclude<DataFormatId, 'json' | 'cypher'>

const READERS: Record<Shown, (bytes: Buffer) => Lists> = {
  csv: (bytes) => readCsv(bytes),
  graphml: (bytes) => readGraphml(bytes.toString('utf8')),
  gexf: (bytes) => readGexf(bytes.toString('utf8')),
  cytoscape: (bytes) => readCytoscape(bytes.toString('utf8')),
  ftm: (bytes) => readFtm(bytes.toString('utf8')),
  csl: (bytes) => readCsl(bytes.toString('utf8'))
}
const NAMES = Object.keys(READERS) as Shown[]

const day = '2024-01-01'
const ASKED = [{}, { dataset: 'two' }, { asOf: day }, { ids: ['éa', '__proto__', 'action-1', 'harm'] }]

async function comesBack(format: Shown, datasets: readonly Dataset[], asked: object): Promise<void> {
  const extract = await extractOf(datasets, asked)
  const { write, losses } = dataFormat(format)
  const read = READERS[format](await bytesOf(write(extract)))
  expect(read).toEqual(await lessened(extract, losses))
}

describe.each(NAMES)('%s', (format) => {
  test('read back is what went in, less what the loss report says', async () => {
    await fc.assert(
      fc.asyncProperty(naughtyDatasets, fc.constantFrom(...ASKED), async (datasets, asked) => {
        await comesBack(format, datasets, asked)
      }),
      { numRuns: 12 }
    )
  }, 120_000)

  test.each([{}, { ids: ['nm-v-meta', 'meta-platforms', 'mark-zuckerberg'], asOf: '2023-12-07' }])(
    'read back is what the seed says, less that: %j',
    async (asked) => {
      await comesBack(format, both, asked)
    },
    60_000
  )
})

test('a dataset leaves as its very file, and several as a bundle of their files', async () => {
  await fc.assert(
    fc.asyncProperty(naughtyDatasets, async (datasets) => {
      for (const dataset of datasets) {
        const extract = await extractOf(datasets, { dataset: dataset.id })
        expect((await bytesOf(dataFormat('json').write(extract))).toString('utf8')).toBe(toText(dataset))
      }
      const whole = await bytesOf(dataFormat('json').write(await extractOf(datasets)))
      const bundle = JSON.parse(whole.toString('utf8')) as { datasets: unknown[] }
      const texts = bundle.datasets.map((one) => toText(DatasetSchema.parse(one))).toSorted()
      expect(texts).toStrictEqual(datasets.map(toText).toSorted())
    }),
    { numRuns: 8 }
  )
})

test('a view leaves with all that its relations need, and nothing learned later', async () => {
  const extract = await extractOf([CAST, { ...NOTES, uses: ['cast'] }], {
    ids: ['suit', 'harm', 'chief'],
    asOf: '2024-01-15'
  })
  const text = (await bytesOf(dataFormat('json').write(extract))).toString('utf8')
  const bundle = JSON.parse(text) as { datasets: Dataset[] }
  expect(bundle.datasets.map(({ id, title, uses }) => [id, title, uses])).toStrictEqual([
    [
      expect.stringMatching(/^cast-part-2024-01-15-[0-9a-f]{16}$/),
      `${CAST.title} (part as of 2024-01-15)`,
      []
    ],
    [
      expect.stringMatching(/^notes-part-2024-01-15-[0-9a-f]{16}$/),
      expect.any(String),
      [bundle.datasets[0]?.id]
    ]
  ])
  const [cast, notes] = bundle.datasets
  expect(
    cast?.relations.map(({ id, assertions }) => [id, assertions.map(({ status }) => status)])
  ).toStrictEqual([
    ['chief/DEFENDANT_IN/suit', ['filed']],
    ['suit/ALLEGES/harm', ['alleged']]
  ])
  expect(cast?.sources.map(({ id }) => id)).toStrictEqual(['complaint'])
  expect(notes?.relations).toStrictEqual([])
  expect(bundle.datasets.map((one) => DatasetSchema.safeParse(one).success)).toStrictEqual([true, true])
})

test.each([{ ids: ['suit', 'ada'] }, { asOf: '2024-01-15' }, { marks: ['found' as const] }])(
  'a part of a dataset never goes under the id of the whole, and the report says so: %j',
  async (asked) => {
    const extract = await extractOf([CAST], { dataset: 'cast', ...asked })
    const { id, title } = JSON.parse((await bytesOf(dataFormat('json').write(extract))).toString('utf8'))
    expect(id).toMatch(/^cast-part-/)
    expect(title).toContain(`${CAST.title} (part`)
    const { losses } = await reportLosses({ id: 'json', losses: [] }, extract)
    expect(losses).toContainEqual(
      expect.objectContaining({ record: 'dataset', field: 'id, title', count: 1 })
    )
    expect(
      (await reportLosses({ id: 'json', losses: [] }, await extractOf([CAST], { dataset: 'cast' }))).losses
    ).toStrictEqual([])
  }
)

test('different parts have different ids, and the same part the same id again', async () => {
  const idOf = async (asked: ExportAsked, id = 'cast') => {
    const extract = await extractOf([{ ...CAST, id }], { dataset: id, ...asked })
    const part: Dataset = JSON.parse((await bytesOf(dataFormat('json').write(extract))).toString('utf8'))
    expect(DatasetSchema.safeParse(part).success).toBe(true)
    return part.id
  }
  const parts: ExportAsked[] = [
    { ids: ['suit', 'ada'] },
    { ids: ['suit', 'chief'] },
    { ids: ['suit', 'ada'], asOf: '2024-01-15' },
    { ids: ['suit', 'ada'], asOf: '2024-01-16' },
    { asOf: '2024-01-15' },
    { marks: ['found'] },
    { marks: ['found', 'alleged'] }
  ]
  const ids = await Promise.all(parts.map((asked) => idOf(asked)))
  expect(new Set(ids).size).toBe(parts.length)
  expect(ids[4]).toBe('cast-part-2024-01-15')
  expect(await idOf({ ids: ['ada', 'suit', 'ada'] })).toBe(ids[0])
  expect(await idOf({ marks: ['alleged', 'found'] })).toBe(ids[6])
  // an id at its longest, of letters that take two units each
  expect(await idOf({ ids: ['suit', 'ada'], asOf: '2024-01-15' }, '\u{10400}'.repeat(200))).toMatch(/-part-/)
})

test('an end that came after the day does not leave, and the report says that summaries are of today', async () => {
  const ended = <T extends { id: string }>(records: readonly T[], end: string) =>
    records.map((one, i) => (i === 0 ? { ...one, summary: 'Then it ended.', end } : one))
  for (const [end, known] of [
    ['2024-01-31', null],
    ['2024', null],
    ['2024-01-15', '2024-01-15']
  ] as const) {
    const entities = ended(CAST.entities, end)
    const relations = ended(CAST.relations, end)
    const extract = await extractOf([{ ...CAST, entities, relations }], { asOf: '2024-01-15' })
    const [entity, relation] = [entities[0]?.id ?? '', relations[0]?.id ?? '']
    const text = (await bytesOf(dataFormat('json').write(extract))).toString('utf8')
    const [cast] = (JSON.parse(text) as { datasets: Dataset[] }).datasets
    expect((await extract.entitiesNamed([entity])).get(entity)?.end).toBe(known)
    expect((await all(extract.entities())).find(({ id }) => id === entity)?.end).toBe(known)
    expect((await all(extract.relations())).find(({ id }) => id === relation)?.end).toBe(known)
    expect(cast?.entities.find(({ id }) => id === entity)?.end ?? null).toBe(known)
    expect(cast?.relations.find(({ id }) => id === relation)?.end ?? null).toBe(known)
    const { losses } = await reportLosses({ id: 'graphml', losses: [] }, extract)
    expect(losses.map(({ record, field, how }) => [record, field, how])).toStrictEqual([
      ['entity', 'summary', 'changed'],
      ['relation', 'summary', 'changed']
    ])
  }
})

test('a dataset brings the entities and sources of others that its relations need', async () => {
  const user = { ...NOTES, id: 'user', uses: ['cast'], entities: [], sources: [] }
  const extract = await extractOf([CAST, { ...user, relations: CAST.relations.slice(0, 1) }], {
    dataset: 'user'
  })
  expect((await all(extract.entities())).map(({ id, name }) => [id, name])).toStrictEqual([
    ['ada', 'Ada'],
    ['suit', 'Ada v. Widget']
  ])
  expect((await all(extract.sources())).map(({ id }) => id)).toStrictEqual(['complaint'])
})

test('only relations that stand so leave, where that is asked', async () => {
  const extract = await extractOf([CAST, NOTES], { marks: ['dismissed', 'found'] })
  expect((await all(extract.relations())).map(({ id, mark }) => [id, mark])).toStrictEqual([
    ['chief/DEFENDANT_IN/suit', 'dismissed'],
    ['suit/RESULTED_IN/verdict', 'found']
  ])
})

test('no cell begins with what a spreadsheet carries out, and each guarded cell gives its text back', async () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary' })), (text) => {
      expect(toSafe(text)).not.toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/)
      // what stands after a semicolon or in a line of its own begins a cell where semicolons part them
      expect(toSafe(text)).not.toMatch(/[;\r\n][=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
      expect(fromSafe(toSafe(text))).toBe(text)
    }),
    { numRuns: 2_000 }
  )
  await fc.assert(
    fc.asyncProperty(naughtyDatasets, async (datasets) => {
      const tables = readTables(await bytesOf(dataFormat('csv').write(await extractOf(datasets))))
      const cells = [...tables.values()].flat().flatMap((row) => Object.values(row))
      expect(cells.filter((cell) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toStrictEqual([])
    }),
    { numRuns: 8 }
  )
})

test('raw tables hold the texts as they are', async () => {
  const extract = await extractOf(
    [{ ...CAST, entities: CAST.entities.map((one) => ({ ...one, name: '=1+1' })) }],
    {
      raw: true
    }
  )
  const bytes = await bytesOf(dataFormat('csv').write(extract))
  expect(readTables(bytes).get('entities.csv')?.[0]).toMatchObject({ name: '=1+1' })
  expect(readCsv(bytes, true)).toEqual(await lessened(extract, dataFormat('csv').losses))
})
