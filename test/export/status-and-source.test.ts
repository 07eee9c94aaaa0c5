import fc from 'fast-check'
import { toCypher } from '../../server/export/cypher-text.ts'
import type { DataFormatId } from '../../server/export/data-formats.ts'
import { DATA_FORMATS, dataFormat } from '../../server/export/data-formats.ts'
import { toFtmId } from '../../server/export/ftm-id.ts'
import { reportLosses } from '../../server/export/loss-report.ts'
import { both } from '../seed/curated.ts'
import { CAST } from '../support/cast.ts'
import { NAUGHTY, naughty } from '../support/naughty.ts'
import { all, bytesOf, extractOf, naughtyDatasets } from './extracted.ts'
import { readTables } from './read-csv.ts'
import { fromFtmId } from './read-json.ts'

/** Every relation as a format tells it: its status and the sources it names. */
const TOLD: Record<
  Exclude<DataFormatId, 'csl'>,
  (bytes: Buffer) => { status: unknown; sources: unknown }[]
> = {
  json: (bytes) =>
    (JSON.parse(bytes.toString()) as { datasets: (typeof CAST)[] }).datasets.flatMap(({ relations }) =>
      relations.map(({ assertions }) => ({ status: assertions[0]?.status, sources: assertions[0]?.source }))
    ),
  csv: (bytes) =>
    (readTables(bytes).get('relations.csv') ?? []).map((row) => ({
      status: row['standing'] && row['status'],
      sources: row['source'] && row['source_title'] && row['publisher']
    })),
  graphml: (bytes) => elements(bytes, /<edge .*<\/edge>/g, /"edge-status">(\w+)/, /"edge-citations">([^<]+)/),
  gexf: (bytes) =>
    elements(bytes, /<edge .*<\/edge>/g, /for="status" value="(\w+)"/, /for="citations" value="([^"]+)"/),
  cytoscape: (bytes) =>
    elements(bytes, /\{"data":.*"source":.*"target":.*\}/g, /"status":"(\w+)"/, /"citations":"([^"]+)/),
  ftm: (bytes) =>
    elements(bytes, /.*"id":"relation\..*/g, /"status":\["(\w+)"/, /"proof":\["(source\.[^"]+)/),
  cypher: (bytes) =>
    elements(bytes, /is: \{id: .*?(?=, \{from|\] AS)/g, /status: '(\w+)'/, /sources: \['([^']+)/)
}

function elements(bytes: Buffer, each: RegExp, status: RegExp, source: RegExp) {
  return [...bytes.toString('utf8').matchAll(each)].map(([text]) => ({
    status: status.exec(text)?.[1],
    sources: source.exec(text)?.[1]
  }))
}

describe.each(Object.keys(TOLD) as (keyof typeof TOLD)[])('%s', (format) => {
  test.each([
    ['the cast', [CAST]],
    ['the seed', both]
  ])('lets no relation of %s leave without status and source', async (_, datasets) => {
    const extract = await extractOf(datasets)
    const told = TOLD[format](await bytesOf(dataFormat(format).write(extract)))
    expect(told.length).toBeGreaterThanOrEqual((await all(extract.relations())).length)
    expect(told.filter(({ status, sources }) => !status || !sources)).toStrictEqual([])
  })
})

test.each(Object.keys(DATA_FORMATS) as DataFormatId[])('%s leaves the same twice', async (format) => {
  await fc.assert(
    fc.asyncProperty(naughtyDatasets, async (datasets) => {
      const write = async () => bytesOf(dataFormat(format).write(await extractOf(datasets)))
      expect((await write()).equals(await write())).toBe(true)
    }),
    { numRuns: 3 }
  )
})

test('a loss report counts the records that each of its rules concerns', async () => {
  const extract = await extractOf([CAST])
  const { losses, entities, relations, sources } = await reportLosses(
    { id: 'gexf', losses: dataFormat('gexf').losses },
    extract
  )
  expect({ entities, relations, sources }).toStrictEqual({ entities: 9, relations: 10, sources: 3 })
  expect(losses.map(({ record, how, count }) => [record, how, count])).toStrictEqual([
    ['dataset', 'left out', 1],
    ['entity', 'as text', 9],
    ['relation', 'as text', 10],
    ['relation', 'as text', 0],
    ['source', 'left out', 3],
    ['entity', 'changed', 0],
    ['relation', 'changed', 0]
  ])
})

/** The text of a Cypher literal, in one piece or joined by plus signs; refuses anything else. */
function readLiteral(literal: string): string {
  const [piece, inner = ''] = /^'((?:[^\\']|\\[\\'nrt]|\\u[0-9a-f]{4})*)'/.exec(literal) ?? []
  if (piece === undefined) throw new Error(`no literal: ${literal}`)
  const text = inner.replaceAll(/\\(u[0-9a-f]{4}|.)/g, (_, sign: string) =>
    sign.length > 1 ? toCharacter(sign) : ({ n: '\n', r: '\r', t: '\t' }[sign] ?? sign)
  )
  const rest = literal.slice(piece.length)
  if (rest === '') return text
  if (!rest.startsWith(' + ')) throw new Error(`beyond the literal: ${rest}`)
  return text + readLiteral(rest.slice(3))
}

/** Some parsers replace `\u` escapes before they read anything else, even after a backslash. */
const readAhead = (literal: string) =>
  literal.replaceAll(/\\(u[0-9a-f]{4})/g, (_, sign: string) => toCharacter(sign))
const toCharacter = (sign: string) => String.fromCharCode(Number.parseInt(sign.slice(1), 16))

test('a Cypher literal stays on one line and says its text, to every sort of parser', () => {
  const parts = fc.constantFrom('\\', "'", 'u', '0027', '\u2028', '\u0001', '\n', ' + ', '}) RETURN 1 //')
  const broken = fc.array(parts, { maxLength: 8 }).map((some) => some.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...NAUGHTY), naughty, broken), (text) => {
      const literal = toCypher(text)
      const whole = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      expect(literal).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect(readLiteral(literal)).toBe(whole)
      expect(readLiteral(readAhead(literal))).toBe(whole)
    }),
    { numRuns: 1_000, examples: [['\\\u2028}) DETACH DELETE n //'], ['\\u0027}) RETURN 1 //']] }
  )
})

test('a key of a Cypher map is a plain name', () => {
  expect(toCypher({ a: ['b', null], c: { d: "'" } })).toBe("{a: ['b', null], c: {d: '\\''}}")
  expect(() => toCypher({ 'a: 1}) RETURN 1 //': 'b' })).toThrow(TypeError)
})

test('an id of FollowTheMoney is one that it takes, and ours can be read from it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^[\p{L}_][\w.:+~-]{0,20}$/u), naughty.filter(Boolean)), (id) => {
      const whole = id.replaceAll(/\p{Surrogate}/gu, '')
      const ftm = toFtmId('entity', `e${whole}`)
      expect(ftm).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/)
      expect(fromFtmId(ftm)).toStrictEqual({ sort: 'entity', id: `e${whole}` })
    })
  )
})
