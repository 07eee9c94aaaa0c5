import type { ExportAsked } from './asked.ts'
import { isCut } from './cut.ts'
import type { Loss } from './loss.ts'

/** What is lost because only part of the data is asked for, whatever the format. */
export function cutLosses(format: string, asked: ExportAsked): Loss[] {
  const words = 'It is as the data says now, and may tell what became known after the day.'
  const ofToday: Loss[] = [
    { record: 'entity', field: 'summary', how: 'changed', words, concerns: ({ summary }) => summary !== '' },
    { record: 'relation', field: 'summary', how: 'changed', words, concerns: ({ summary }) => summary !== '' }
  ]
  const named: Loss = {
    record: 'dataset',
    field: 'id, title',
    how: 'changed',
    words: 'A part gets an id and a title of its own, so that loading it takes nothing away from the whole.'
  }
  return [
    ...(format === 'json' && isCut(asked) ? [named] : []),
    ...(asked.asOf !== undefined && format !== 'csl' ? ofToday : [])
  ]
}
