import { AppError } from '#model/error.ts'

/** How often a read is asked again because the data changed under it. */
const AGAIN = 2

/** What the version of the data was when it was last read, however long ago, and what it is now. */
export type Versions = { last: () => Promise<string>; now: () => Promise<string> }

/** What reading gave, and how many statements it took. */
export type Taken<T> = { answer: T; statements: number }

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
  for (let left = AGAIN; ; left--) {
    const before = await last()
    const { answer, statements } = await take()
    if (statements < 2 || (await now()) === before) return answer
    if (left === 0 || performance.now() - began >= patience) {
      throw new AppError('store_unavailable', 'The data changed while it was being read; ask again.')
    }
  }
}
