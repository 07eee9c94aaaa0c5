import type { Extract } from './extract.ts'

/** What anyone reading a file must know before its first record, in plain words. */
export function toAbout({ asked, datasets, version }: Extract): string {
  const named = datasets.map(
    ({ id, title, licence }) => `${title} (${id}${licence === '' ? '' : `, ${licence}`})`
  )
  const parts = [
    `From Pincite, data version ${version}: ${named.join('; ')}.`,
    asked.asOf === undefined ? '' : `As known on ${asked.asOf}; summaries are as they stand now.`,
    asked.ids ? `A view of the ${new Set(asked.ids).size} entities asked for, as far as they are known.` : '',
    asked.marks ? `Only relations that stand as ${asked.marks.join(', ')}.` : '',
    'Every relation carries its status and its sources. Alleged is not found: only a court or jury finds.'
  ]
  return parts.filter((part) => part !== '').join(' ')
}
