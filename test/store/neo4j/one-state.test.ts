import { fromOneState } from '../../../server/store/neo4j/one-state.ts'

/** Versions as read one after the other; the last one stays. */
function inTurn(...read: string[]) {
  const next = jest.fn(async () => (read.length > 1 ? read.shift() : read[0]) ?? '')
  return { last: next, now: next }
}

const taking = (statements: number) => {
  let taken = 0
  return jest.fn(async () => ({ answer: ++taken, statements }))
}

test.each([
  ['one statement is not looked after', 1, ['a', 'b'], 1, 1],
  ['several count where nothing changed', 4, ['a'], 1, 2],
  ['a change between asks again', 4, ['a', 'b', 'b'], 2, 4],
  ['what changes all the time is asked three times and then given', 4, ['a', 'b', 'c', 'd', 'e', 'f'], 3, 5]
])('%s', async (_, statements, read, answer, looks) => {
  const [versions, take] = [inTurn(...read), taking(statements)]
  expect(await fromOneState(versions, 60_000, take)).toBe(answer)
  expect(versions.now).toHaveBeenCalledTimes(looks)
})

test('whoever has waited half of the time is not made to wait as long again', async () => {
  const take = taking(4)
  expect(await fromOneState(inTurn('a', 'b'), 0, take)).toBe(1)
  expect(take).toHaveBeenCalledTimes(1)
})
