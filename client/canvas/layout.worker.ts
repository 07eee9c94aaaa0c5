import { place, type LayoutInput } from '#figure/layout/arrangement.ts'

/** A question to the worker; the answer bears the same number. */
export interface LayoutMessage {
  number: number
  input: LayoutInput
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutMessage>) => {
  self.postMessage({ number: data.number, places: place(data.input) }, { transfer: [] })
})
