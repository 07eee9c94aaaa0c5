import { AppError } from '#model/error.ts'
import { toBriefings } from '../../../server/store/neo4j/briefings.ts'
import { carryOut } from '../../../server/store/neo4j/change.ts'
import type { Database, Row } from '../../../server/store/neo4j/database.ts'
import { readHoldings } from '../../../server/store/neo4j/holdings.ts'
import { steadily } from '../../../server/store/neo4j/steady.ts'
import { hashOf } from '../../../server/store/version.ts'
import { CAST } from '../../support/cast.ts'

const limit = { within: 1_000 }

test('what does not hold together is asked again, twice and no more', async () => {
  const ask = jest.fn().mockRejectedValue(new RangeError('torn'))
  await expect(steadily(ask)).rejects.toThrow('torn')
  expect(ask).toHaveBeenCalledTimes(3)
  const soon = jest.fn().mockResolvedValue(7).mockRejectedValueOnce(new AppError('internal', 'torn'))
  await expect(steadily(soon)).resolves.toBe(7)
})

test('what Neo4j or a reader is told is not asked again', async () => {
  const ask = jest.fn().mockRejectedValue(new AppError('not_found', 'none'))
  await expect(steadily(ask)).rejects.toThrow('none')
  expect(ask).toHaveBeenCalledTimes(1)
})

const { id, title, description, licence, precedence, uses } = CAST
const LISTED = { id, title, description, licence, precedence, uses, hash: hashOf(CAST), beginnings: '[]' }
const GONE = Object.fromEntries(Object.keys(LISTED).map((key) => [key, null]))
const CARD = { id: 'b', title: 'B', slides: 1, tag: 'f00' }

/** A database that gives these rows, one list after the other, whatever it is asked. */
function inTurn(...lists: Row[][]): Database {
  const next = async () => lists.shift() ?? []
  return { read: next, transact: (_mode, _limit, work) => work(next), close: async () => {} }
}

test('a dataset or a briefing that is deleted while it is listed fails nobody', async () => {
  const put = carryOut(inTurn([LISTED, GONE], [LISTED]), { do: 'put', dataset: CAST }, limit)
  expect(await put).toMatchObject({ dataset: 'cast', changed: false })
  const { datasets } = await readHoldings(inTurn([GONE], [LISTED]), limit)
  expect(datasets.map((dataset) => dataset.id)).toStrictEqual(['cast'])
  const briefings = toBriefings(inTurn([CARD, { ...CARD, title: null }], [CARD]), { read: 1, write: 1 })
  expect(await briefings.list()).toStrictEqual([CARD])
})

test('a page that a change came before is not handed out', async () => {
  const changed = { ...LISTED, hash: 'other' }
  const holdings = await readHoldings(inTurn([LISTED], [], [changed]), limit)
  const reading = async () => {
    for await (const _ of holdings.sources()) throw new Error('it was handed out')
  }
  await expect(reading()).rejects.toMatchObject({ code: 'conflict' })
})
