import { z } from 'zod'

/** Whether something from a file says that it is of a later version than the one known here. */
export function isNewer(value: unknown, version: number): boolean {
  return z.object({ version: z.number().gt(version) }).safeParse(value).success
}

/** Throws a RangeError with the remedy where it is. */
export function refuseNewer(value: unknown, version: number): void {
  if (!isNewer(value, version)) return
  throw new RangeError('It was made by a newer Pincite; update this one to open it.')
}
