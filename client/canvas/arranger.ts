import type { LayoutInput, LayoutResult } from '#figure/layout/arrangement.ts'
import { startLayoutWorker } from './layout-worker.ts'
import type { LayoutAnswer } from './layout.worker.ts'

type Places = LayoutResult['places']
type Question = { text: string; answer: Promise<Places | null>; isOpen: boolean }

/** The worker loads while the page does. */
let worker = typeof Worker === 'undefined' ? null : startLayoutWorker()
let last: Question | null = null
let asked = 0

/**
 * Asks the layout worker where things stand; what was asked last is not asked again.
 * Gives null where a later question has taken the place of this one.
 */
export function askLayout(input: LayoutInput): Promise<Places | null> {
  const text = JSON.stringify(input)
  if (last?.text === text) return last.answer
  worker ??= startLayoutWorker()
  const open = worker
  asked += 1
  const number = asked
  const answer = new Promise<Places | null>((resolve) => {
    const onAnswer = ({ data }: MessageEvent<LayoutAnswer>): void => {
      if (data.number !== number) return
      open.removeEventListener('message', onAnswer)
      question.isOpen = false
      resolve(number === asked ? data.places : null)
    }
    open.addEventListener('message', onAnswer)
  })
  const question: Question = { text, answer, isOpen: true }
  last = question
  open.postMessage({ number, input }, { transfer: [] })
  return answer
}

/** Nobody waits any longer: a worker that is still at it is stopped. */
export function dropLayout(): void {
  if (last?.isOpen) {
    worker?.terminate()
    worker = null
  }
  last = null
}
