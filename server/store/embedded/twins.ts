import { AppError } from '#model/error.ts'

/** A file, and the id of its content. */
type Kept = { file: string; id: string }

/**
 * Refuses two files that hold the same record, as `conflict` with the names of both: one would hide the other.
 */
export function refuseTwins(what: 'briefing' | 'dataset', kept: readonly Kept[]): void {
  const files = new Map<string, string>()
  for (const { file, id } of kept) {
    const twin = files.get(id)
    if (twin !== undefined) {
      const message = `${twin} and ${file} both hold the ${what} “${id}”. Move one of them away, or give it an id of its own.`
      throw new AppError('conflict', message)
    }
    files.set(id, file)
  }
}
