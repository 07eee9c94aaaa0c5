import { AppError } from '#model/error.ts'

/** How often something is asked again. */
const AGAIN = 2

/**
 * Asks again where what came does not hold together. Neo4j lets a read see what others commit while it runs: a
 * node that was found may be deleted before its properties are read, and its row is then empty.
 */
export async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = AGAIN; ; left--) {
    try {
      return await ask()
    } catch (error) {
      if (left === 0 || isTold(error)) throw error
    }
  }
}

/** Whether an error says what is wrong, and is not one that no statement of ours should meet with. */
function isTold(error: unknown): boolean {
  return error instanceof AppError && error.code !== 'internal'
}
