import { AppError } from '#model/error.ts'
import type { LayoutInput, LayoutResult } from '#figure/layout/arrangement.ts'
import { startLayoutWorker } from './layout-worker.ts'
import type { LayoutAnswer } from './layout.worker.ts'

type Places = LayoutResult['places']
type Question = { text: string; answer: Promise<Places | null>; isOpen: boolean }

/** What a worker sends when a layout fails, the worker cannot be loaded, or its answer cannot be read. */
const FAULTS = ['error', 'messageerror'] as const

/** One worker for the one canvas of a page; it loads along with this module, so that the first layout need not wait. */
let worker = typeof Worker === 'undefined' ? null : start()
let last: Question | null = null
let asked = 0

/**
 * Asks the layout worker where things stand; the same question is not asked twice in a row. Gives null where a
 * later question has replaced this one; throws where the layout fails.
 */
export function askLayout(input: LayoutInput): Promise<Places | null> {
  const text = JSON.stringify(input)
  if (last?.text === text) return last.answer
  worker ??= start()
  const open = worker
  asked += 1
  const number = asked
  const answer = new Promise<Places | null>((resolve, reject) => {
    const close = (): void => {
      open.removeEventListener('message', onAnswer)
      for (const fault of FAULTS) open.removeEventListener(fault, onFault)
      question.isOpen = false
    }
    const onAnswer = ({ data }: MessageEvent<LayoutAnswer>): void => {
      if (data.number !== number) return
      close()
      resolve(number === asked ? data.places : null)
    }
    const onFault = (): void => {
      close()
      if (last === question) last = null
      if (number === asked) reject(new AppError('internal', 'The layout failed.'))
      else resolve(null)
    }
    open.addEventListener('message', onAnswer)
    for (const fault of FAULTS) open.addEventListener(fault, onFault)
  })
  const question: Question = { text, answer, isOpen: true }
  last = question
  open.postMessage({ number, input }, { transfer: [] })
  return answer
}

/** Starts a worker. One that met a fault is discarded: the next question gets a new one, which may load. */
function start(): Worker {
  const started = startLayoutWorker()
  const giveUp = (): void => {
    started.terminate()
    if (worker === started) worker = null
  }
  for (const fault of FAULTS) started.addEventListener(fault, giveUp)
  return started
}

/** Stops a worker that is still busy with a question nobody waits for any longer. */
export function dropLayout(): void {
  if (last?.isOpen) {
    worker?.terminate()
    worker = null
  }
  last = null
}
