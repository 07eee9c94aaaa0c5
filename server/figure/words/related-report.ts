import type { Answer } from '#model/contracts.ts'
import { tellLeftOut } from '#model/left-out.ts'
import type { Known } from '../known.ts'
import { countWords } from './count-words.ts'
import { beginningWords, linkWords, reasonSentence, sortsOf } from './related-words.ts'
import type { Report } from './report.ts'

type Related = Answer<'related'>

/** Related actions as a report: each with its reason, and below it what is shared. */
export function relatedReport(
  title: string,
  { hits, found, hubs, unknown }: Pick<Related, 'hits' | 'found' | 'hubs' | 'unknown'>,
  known: Known,
  asked: readonly string[]
): Report {
  return {
    title,
    asked: [
      ...asked,
      `The first ${hits.length} of ${countWords(found, 'action', 'actions')} that share a reason.`,
      ...(hubs.length > 0
        ? [`Left out as too common to say anything: ${hubs.map(({ name }) => name).join(', ')}.`]
        : []),
      tellLeftOut({ unknown })
    ].filter((sentence) => sentence !== ''),
    heads: ['rank', 'action', 'docket', 'score', 'shares', 'what', 'part of the score'],
    sections: hits.map((hit, at) => {
      const { action, score } = hit
      const lead = [String(at + 1), action.name, action.docket ?? '', score.toFixed(2)]
      const docket = action.docket === null ? '' : `, ${action.docket}`
      const link = linkWords(hit, known)
      const linked = link === '' ? '' : `Procedural link (${link}).`
      const head = `${at + 1}. ${action.name}${docket} (score ${score.toFixed(2)}).`
      return {
        title: [head, linked, reasonSentence(hit), unlistedWords(hit)].filter(Boolean).join(' '),
        lines: sortsOf(hit).flatMap(({ word, reasons }) =>
          reasons.map((reason) => ({
            text: `- ${word}: ${sharedWords(reason)}`,
            cells: [...lead, word, sharedWords(reason), `${Math.round(reason.share * 100)} %`],
            relations: [...reason.left, ...reason.right]
          }))
        )
      }
    })
  }
}

/** How many reasons of a hit are not listed; empty where all are. */
export function unlistedWords({ more }: Pick<Related['hits'][number], 'more'>): string {
  return more === 0
    ? ''
    : `${countWords(more, 'lighter reason is', 'lighter reasons are')} counted and not listed.`
}

/** What a reason shares: its name and how many actions share it, or the words that stand in for that. */
export function sharedWords({ entity, actions, days }: Related['hits'][number]['reasons'][number]): string {
  if (entity !== null) {
    return actions === null ? entity.name : `${entity.name}, in ${countWords(actions, 'action', 'actions')}`
  }
  return days === null ? 'a procedural link between the two' : beginningWords(days)
}
