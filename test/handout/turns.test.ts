import { createTurns } from '../../server/handout/turns.ts'

const { signal } = new AbortController()

/** Work that runs until told to end, with a count of how much of it runs at once. */
function works() {
  let running = 0
  let most = 0
  const ends: (() => void)[] = []
  const work = async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => ends.push(resolve))
    running -= 1
  }
  return { work, ends, most: () => most }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('never runs more than allowed, even when somebody comes while a turn is passed on', async () => {
  const inTurn = createTurns(1)
  const { work, ends, most } = works()
  const turns = [inTurn(signal, work), inTurn(signal, work)]
  await settled()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  for (let at = 0; at < 10; at += 1) {
    await Promise.resolve()
    turns.push(inTurn(signal, work))
  }
  for (const at of turns.keys()) {
    await settled()
    ends[at]?.()
  }
  await Promise.all(turns)
  expect(most()).toBe(1)
})

test('leaving gives up only one’s own turn', async () => {
  const inTurn = createTurns(1)
  const { work, ends } = works()
  const leaving = new AbortController()
  const first = inTurn(signal, work)
  const second = inTurn(leaving.signal, work)
  const third = inTurn(signal, work)
  leaving.abort(new RangeError('gone'))
  await expect(second).rejects.toThrow('gone')
  ends[0]?.()
  await first
  await settled()
  ends[1]?.()
  await third
  expect(ends).toHaveLength(2)
})

test('whoever has waited longest is next, and a free turn is free again', async () => {
  const inTurn = createTurns(1)
  const { work, ends } = works()
  const order: string[] = []
  const named = (name: string) => async () => {
    order.push(name)
    await work()
  }
  const turns = ['a', 'b', 'c'].map((name) => inTurn(signal, named(name)))
  for (const at of [0, 1, 2]) {
    await settled()
    ends[at]?.()
  }
  await Promise.all(turns)
  void inTurn(signal, named('d'))
  await settled()
  expect(order).toStrictEqual(['a', 'b', 'c', 'd'])
})

test('nothing is begun for someone who has already left', async () => {
  const inTurn = createTurns(1)
  const work = jest.fn(async () => {})
  await expect(inTurn(AbortSignal.abort(new RangeError('gone')), work)).rejects.toThrow('gone')
  const { work: endless } = works()
  void inTurn(signal, endless)
  await expect(inTurn(AbortSignal.abort(new RangeError('gone')), work)).rejects.toThrow('gone')
  expect(work).not.toHaveBeenCalled()
})
