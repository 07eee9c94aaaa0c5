import { fromOneState } from '../../../server/store/neo4j/one-state.ts'

/** Versions as read one after the other; the last one stays. */
function inTurn(...read: string[]) {
  const next = jest.fn(async () => (read.length > 1 ? read.shift() : read[0]) ?? '')
  return { last: next, now: next }
}

const taking = (statements: number, version: string | null = null) => {
  let taken = 0
  const told = version === null ? null : { version, asked: 0 }
  return jest.fn(async () => ({ answer: ++taken, statements, told }))
}

test.each([
  ['one statement is not looked after', 1, ['a', 'b'], 1, 1],
  ['several count where nothing changed', 4, ['a'], 1, 2],
  ['a change between asks again', 4, ['a', 'b', 'b'], 2, 3]
])('%s', async (_, statements, read, answer, looks) => {
  const [versions, take] = [inTurn(...read), taking(statements)]
  expect(await fromOneState(versions, 60_000, take)).toBe(answer)
  expect(versions.now).toHaveBeenCalledTimes(looks)
})

test('a last statement that tells the version saves looking', async () => {
  const versions = inTurn('a', 'b')
  expect(await fromOneState(versions, 60_000, taking(4, 'b'))).toBe(2)
  expect(versions.now).toHaveBeenCalledTimes(1)
})

test.each([
  ['three times', 60_000, 3],
  ['once by whoever has waited half of the time', 0, 1]
])('what changes all the time is asked %s, and never mixed', async (_, patience, times) => {
  const take = taking(4)
  const asking = fromOneState(inTurn('a', 'b', 'c', 'd', 'e', 'f'), patience, take)
  await expect(asking).rejects.toMatchObject({ code: 'store_unavailable' })
  expect(take).toHaveBeenCalledTimes(times)
})
