import type { Day } from '#model/dates.ts'

/** The most letters of a title that a file name keeps. */
const MOST = 80

/** A name that every file system accepts, from a title and a day: `new-mexico-v-meta-2023-12-07.png`. */
export function fileName(title: string, asOf: Day, ext: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replaceAll(/^-+|-+$/g, '')
  return `${words || 'view'}-${asOf.replaceAll(/[^0-9-]/g, '')}.${ext}`
}
