import { AppError } from '#model/error.ts'
import { useView } from '../state/view.ts'

/** Lets something go on that asks the server; where it fails, what could not be done and why is said aloud. */
export function aloud(work: Promise<unknown>, failed: string): void {
  work.catch((error: unknown) => {
    const why = error instanceof AppError ? error.message : 'something unexpected went wrong'
    useView.setState({ said: `${failed}: ${why}` })
  })
}

/** After so many milliseconds something is said to be under way. */
const SOON = 400

/** Says that something is under way where it takes long; the words end in “…” and go with it, unless others have come. */
export async function underWay<T>(words: `${string}…`, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => useView.setState({ said: words }), SOON)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    if (useView.getState().said === words) useView.setState({ said: '' })
  }
}
