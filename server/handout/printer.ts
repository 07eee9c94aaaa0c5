import type { Known } from '#figure/known.ts'
import type { Briefing } from '#model/briefing.ts'
import type { ErrorCode } from '#model/error.ts'
import { AppError } from '#model/error.ts'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { HandOutName } from './formats.ts'
import type { HandedOut } from './hand-out.ts'
import type { SourceListName } from './source-lists.ts'
import { createTurns } from './turns.ts'

/** What a file is made of; `slide` is the only one wanted, counted from 1. */
export type PrintJob = {
  briefing: Briefing
  known: Known
  format: HandOutName | SourceListName
  slide?: number | undefined
}

/** What a thread says of a job: the file, why there is none, or what went wrong in it. */
export type Printed =
  | { made: HandedOut }
  | { refused: { code: ErrorCode; message: string } }
  | { failed: unknown }

/**
 * Makes a file unless its signal aborts, which ends the work at once; refuses as `handOut` does. The job is read
 * only when its turn has come.
 */
export type Printer = (read: () => Promise<PrintJob>, signal: AbortSignal) => Promise<HandedOut>

const THREAD = new URL('printer-thread.mjs', import.meta.url)
/** Milliseconds that a thread without work is kept, as its fonts are open and its code is warm. */
const KEPT_MS = 300_000

/**
 * Makes at most so many files at once, each in a thread: a slide can take seconds, in which the process would
 * answer nobody.
 */
export function createPrinter(most: number): Printer {
  const inTurn = createTurns(most)
  const idle = new Map<Worker, NodeJS.Timeout>()

  const take = (): Worker => {
    const [kept] = idle
    if (!kept) return new Worker(THREAD)
    const [thread, timer] = kept
    idle.delete(thread)
    clearTimeout(timer)
    thread.ref()
    return thread
  }
  const keep = (thread: Worker): void => {
    const end = (): void => {
      idle.delete(thread)
      void thread.terminate()
    }
    idle.set(thread, setTimeout(end, KEPT_MS).unref())
    // it holds up neither the end of the process nor of a test
    thread.unref()
  }
  return (read, signal) =>
    inTurn(signal, async () => {
      const job = await read()
      const thread = take()
      try {
        const answered = once(thread, 'message', { signal })
        thread.postMessage(job, [])
        const [printed]: Printed[] = await answered
        keep(thread)
        return fileOf(printed)
      } catch (error) {
        if (!idle.has(thread)) void thread.terminate()
        throw signal.aborted ? signal.reason : error
      }
    })
}

function fileOf(printed: Printed | undefined): HandedOut {
  if (printed && 'made' in printed) return printed.made
  if (printed && 'refused' in printed) {
    const { code, message } = printed.refused
    throw new AppError(code, message)
  }
  throw new AppError('internal', 'The file could not be made.', { cause: printed?.failed })
}
