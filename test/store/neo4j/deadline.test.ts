import { withDeadline } from '../../../server/store/neo4j/deadline.ts'

const never = () => new Promise<never>(() => undefined)

test('an answer in time is the answer', async () => {
  await expect(withDeadline({ within: 1_000 }, () => Promise.resolve(7))).resolves.toBe(7)
})

test('a fault in time is the fault', async () => {
  const fault = new RangeError('x')
  await expect(withDeadline({ within: 1_000 }, () => Promise.reject(fault))).rejects.toBe(fault)
})

test('a fault before anything is awaited is the fault, too', async () => {
  const asking = withDeadline({ within: 60_000 }, () => {
    throw new RangeError('x')
  })
  await expect(asking).rejects.toThrow(RangeError)
})

test('what never answers is given up, with a timeout', async () => {
  let told: AbortSignal | undefined
  const asking = withDeadline({ within: 20 }, (gone) => {
    told = gone
    return never()
  })
  await expect(asking).rejects.toMatchObject({
    code: 'timeout',
    message: 'Neo4j did not answer within 0.02 s.'
  })
  expect(told?.aborted).toBe(true)
})

test('an asker who goes away is not kept', async () => {
  const asker = new AbortController()
  const asking = withDeadline({ within: 60_000, signal: asker.signal }, never)
  asker.abort()
  await expect(asking).rejects.toMatchObject({ code: 'timeout' })
})

test('nothing is asked for someone who has already gone', async () => {
  const work = jest.fn(never)
  await expect(withDeadline({ within: 60_000, signal: AbortSignal.abort() }, work)).rejects.toMatchObject({
    code: 'timeout'
  })
  expect(work).not.toHaveBeenCalled()
})
