import { setTimeout } from 'node:timers/promises'
import { AppError } from '#model/error.ts'
import { createPrinter, type PrintJob } from '../../server/handout/printer.ts'
import { briefing } from '../support/briefed.ts'

jest.setTimeout(120_000)

const known = { entities: new Map(), relations: new Map(), sources: new Map() }
const job =
  (format: PrintJob['format'], more: object = {}) =>
  (): Promise<PrintJob> =>
    Promise.resolve({ briefing: briefing('b', more), known, format })
const never = new AbortController().signal

test('a thread that is given up is replaced, and one that refuses is kept', async () => {
  const print = createPrinter(1)
  const leaving = new AbortController()
  const reason = new AppError('timeout', 'The client went away.')
  const given = print(job('pdf'), leaving.signal)
  leaving.abort(reason)
  await expect(given).rejects.toBe(reason)
  const file = await print(job('html'), never)
  expect(Buffer.from(file.bytes).toString()).toContain('<title>Briefing b</title>')
  await expect(print(job('html', { slides: [] }), never)).rejects.toMatchObject({
    code: 'unprocessable',
    message: expect.stringContaining('has no slides yet')
  })
  const since = performance.now()
  await expect(print(job('ris'), never)).resolves.toMatchObject({ name: 'briefing-b-sources-2026-11-25.ris' })
  // a new thread would first have to read its code
  expect(performance.now() - since).toBeLessThan(1_000)
})

test('what cannot be read takes no turn for ever', async () => {
  const print = createPrinter(1)
  const gone = new AppError('not_found', 'There is no briefing “b”.')
  await expect(print(() => Promise.reject(gone), never)).rejects.toBe(gone)
  const late = setTimeout(60_000, null, { ref: false })
  expect(await Promise.race([print(job('csl'), never), late])).toMatchObject({ mediaType: expect.anything() })
})
