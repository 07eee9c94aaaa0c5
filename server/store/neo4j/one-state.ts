import { AppError } from '#model/error.ts'

/** How often a read is asked again because the data changed under it. */
const AGAIN = 2

/** What the version of the data was when it was last read, however long ago, and what it is now. */
export type Versions = { last: () => Promise<string>; now: () => Promise<string> }

/** A version, and when it was asked for, in `performance.now()` time. */
export type Told = { version: string; asked: number }

/** What reading gave, how many statements it took, and the version after the last where that one tells it. */
export type Taken<T> = { answer: T; statements: number; told: Told | null }

/**
 * Answers from one state of the data. Neo4j lets a statement see what was committed since the one before, so
 * what took several statements counts only if the version is the same after the last as before the first.
 * Otherwise it is read again, twice at most and only while less than `patience` milliseconds have passed;
 * `store_unavailable` where the data changed each time.
 */
export async function fromOneState<T>(
  { last, now }: Versions,
  patience: number,
  take: () => Promise<Taken<T>>
): Promise<T> {
  const began = performance.now()
  let before = await last()
  for (let left = AGAIN; ; left--) {
    const { answer, statements, told } = await take()
    if (statements < 2) return answer
    const after = told?.version ?? (await now())
    if (after === before) return answer
    before = after
    if (left === 0 || performance.now() - began >= patience) {
      throw new AppError('store_unavailable', 'The data changed while it was being read; ask again.')
    }
  }
}
