import { place, type LayoutInput, type LayoutResult } from '#figure/layout/arrangement.ts'

/** A question to the worker. */
export interface LayoutMessage {
  number: number
  input: LayoutInput
}

/** The answer to the question of the same number. */
export interface LayoutAnswer {
  number: number
  places: LayoutResult['places']
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutMessage>) => {
  const answer: LayoutAnswer = { number: data.number, places: place(data.input) }
  self.postMessage(answer, { transfer: [] })
})
