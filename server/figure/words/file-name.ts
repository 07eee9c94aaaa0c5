import type { Day } from '#model/dates.ts'

/** The most letters of a title that a file name keeps. */
const MOST = 80

/** A name that every file system accepts, from a title and a day: `new-mexico-v-meta-2023-12-07.png`. */
export function fileName(title: string, asOf: Day, ext: string): string {
  return `${hyphened(title, MOST) || 'view'}-${asOf.replaceAll(/[^0-9-]/g, '')}.${ext}`
}

/** A text as plain letters and digits with hyphens between its words, at most so many; it may be empty. */
export function hyphened(text: string, most: number): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replaceAll(/^-+|-+$/g, '')
}
