import { AppError } from '#model/error.ts'
import { useView } from '../state/view.ts'

/** Lets something go on that asks the server; where it fails, what could not be done and why is said aloud. */
export function aloud(work: Promise<unknown>, failed: string): void {
  work.catch((error: unknown) => {
    const why = error instanceof AppError ? error.message : 'something unexpected went wrong'
    useView.setState({ said: `${failed}: ${why}` })
  })
}
