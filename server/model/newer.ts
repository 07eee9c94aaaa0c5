import { z } from 'zod'

/** Whether a file declares a later version than the one known here. */
export function isNewer(value: unknown, version: number): boolean {
  return z.object({ version: z.number().gt(version) }).safeParse(value).success
}

/** Throws a RangeError with the remedy where a file declares a later version than the one known here. */
export function refuseNewer(value: unknown, version: number): void {
  if (!isNewer(value, version)) return
  throw new RangeError('It was made by a newer Pincite; update this one to open it.')
}
