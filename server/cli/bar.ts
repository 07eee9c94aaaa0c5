import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../store/store.ts'

/** A progress bar; does nothing where nobody is watching. */
export type Bar = { update: Progress; stop(): void }

/** Opens a bar on a terminal; it is first drawn when the first progress comes. */
export function openBar(stream: NodeJS.WriteStream, title: string): Bar {
  if (!stream.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar(
    {
      format: `${title} {bar} {percentage} % · {value} of {total}`,
      stream,
      clearOnComplete: true,
      hideCursor: true
    },
    Presets.shades_classic
  )
  let drawn = false
  return {
    update(done, total) {
      if (!drawn) bar.start(total, done)
      else bar.update(done)
      drawn = true
    },
    stop: () => bar.stop()
  }
}
