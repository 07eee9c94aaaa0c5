import type { Answer } from '#model/contracts.ts'
import { tellLeftOut } from '#model/left-out.ts'
import type { TimelineEvent } from '#model/timeline.ts'
import { type Known, nameIn, toKnown } from '../known.ts'
import { countWords } from './count-words.ts'
import { eventCited, eventSources } from './event-sources.ts'
import { type EventWords, eventWords, moreWords } from './event-words.ts'
import { inRow, noteMarks, type Notes } from './notes.ts'
import type { Report } from './report.ts'

/** The events of an answer as a report: a line for each, with its assertions. */
export function eventReport(title: string, answer: Answer<'timeline'>, known: Known): Report {
  return {
    title,
    asked: [`${foundEvents(answer)}.`, tellLeftOut(answer)].filter((sentence) => sentence !== ''),
    heads: ['date', 'not before', 'not after', 'how far established', 'about'],
    sections: [
      {
        title: '',
        lines: answer.events.map((event) => ({
          text: `- ${toldEvent(event, known)}`,
          cells: [
            event.date,
            event.first,
            event.last,
            establishedIn(eventWords(event, known)),
            event.about === null ? '' : nameIn(known, event.about)
          ],
          relations: [...new Set(event.points.map(({ relation }) => relation))],
          said: event.points.flatMap(({ relation, assertion }) =>
            assertion === null ? [] : [{ relation, assertion }]
          ),
          sources: eventSources(event, known.sources)
        }))
      },
      {
        title: 'Without a date',
        lines: answer.undated.map((id) => ({
          text: `- ${nameIn(known, id)}`,
          cells: ['', '', '', '', nameIn(known, id)],
          relations: []
        }))
      }
    ].filter(({ lines }) => lines.length > 0)
  }
}

/** The events of an answer as lines: date, what happened, how far it is established, the notes. */
export function eventLines(answer: Answer<'timeline'>, notes: Notes): string[] {
  const { events, undated } = answer
  const known = toKnown(answer)
  return [
    foundEvents(answer),
    ...events.map((event) => `- ${toldEvent(event, known)} ${marksOf(event, known, notes)}`.trimEnd()),
    ...(undated.length > 0 ? [`Without a date: ${undated.map((id) => nameIn(known, id)).join('; ')}`] : [])
  ]
}

/** How many events there are, and how much was left out: `The first 4 of 8 events`. */
export function foundEvents({ total, events, found, looked }: Answer<'timeline'>): string {
  const count = countWords(total, 'event', 'events')
  const of = events.length < total ? `The first ${events.length} of ${count}` : count
  return looked < found ? `${of}, from the weightiest ${looked} of ${found} relations` : of
}

/** How far an event is established; empty where only a date in the record says that it happened. */
function establishedIn({ status, how }: EventWords): string {
  return status === null ? '' : how
}

/** Date, what happened, and how far it is established. */
function toldEvent(event: TimelineEvent, known: Known): string {
  const words = eventWords(event, known)
  const { label, named, clause, when } = words
  const isOwn = event.own !== null && event.points.length > 0 && named && !clause.startsWith(label)
  const what = `${when}: ${isOwn ? `${label}: ` : ''}${clause}`
  const more = words.more > 0 ? `, and ${moreWords(words)}` : ''
  const how = ` (${words.how.toLowerCase()})`
  return `${what}${words.others.length > 0 ? how + more : more + how}.`
}

/** The note of the event's weightiest part with its pincite; of the others only the sources. */
function marksOf(event: TimelineEvent, known: Known, notes: Notes): string {
  const first = eventCited(event, known)
  const others = eventSources(event, known.sources).filter((source) => source !== first?.source)
  const numbers = [...(first ? [first] : []), ...others.map((source) => ({ source }))]
  return noteMarks(inRow(numbers.map((one) => notes.numberOf(one))))
}
