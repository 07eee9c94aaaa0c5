import { AppError } from '#model/error.ts'
import { useView } from '../state/view.ts'

/** Lets work that asks the server run on; if it fails, announces what could not be done and why. */
export function aloud(work: Promise<unknown>, failed: string): void {
  work.catch((error: unknown) => {
    const why = error instanceof AppError ? error.message : 'something unexpected went wrong'
    useView.setState({ said: `${failed}: ${why}` })
  })
}

/** Milliseconds after which something is announced as under way. */
const SOON = 400

/**
 * Announces slow work as under way; the words end in “…” and disappear with it, unless others have replaced
 * them.
 */
export async function underWay<T>(words: `${string}…`, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => useView.setState({ said: words }), SOON)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    if (useView.getState().said === words) useView.setState({ said: '' })
  }
}
