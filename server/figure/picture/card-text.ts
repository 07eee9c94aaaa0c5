import type { Figure } from '../figure.ts'
import { cut, fittingSize } from '../label.ts'
import type { Measure } from '../layout/text.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Shape } from './drawing.ts'
import { fontOf, italic, mono, sans, text } from './face.ts'
import type { Frame } from './outline.ts'
import { toIcon } from './paint.ts'

/** The text of an action's card: the court, the name in italic, the docket number; cut where it is too long. */
export function toCardText(
  { entity, rank }: Extract<Figure, { what: 'card' }>,
  { x, y, w, h }: Frame,
  { scheme, measure }: { scheme: Scheme; measure: Measure }
): Shape[] {
  const { ink, muted } = TOKENS[scheme]
  const main = rank === 1
  const left = x - w / 2 + (main ? 16 : 13)
  const room = x + w / 2 - left - (main ? 10 : 8)
  const top = sans(main ? 12 : 10.5)
  const icon = top.size + 1
  const foot = mono(main ? 11.5 : 10.5)
  const sizes = { most: main ? 22.5 : 16.5, least: 13 }
  const { name, docket } = entity.card
  const title = italic(fittingSize(name, (size) => fontOf(italic(size)), sizes, room, measure))
  return [
    toIcon('gavel', { x: left + icon / 2, y: y - h / 2 + (main ? 18 : 14.5), size: icon, colour: muted }),
    text(
      cut(entity.court ?? 'Action', fontOf(top), room - icon - 5, measure),
      { x: left + icon + 5, y: y - h / 2 + (main ? 22 : 18) },
      top,
      muted
    ),
    text(cut(name, fontOf(title), room, measure), { x: left, y: y + (main ? 7.5 : 6) }, title, ink),
    text(
      cut(docket ?? 'No docket number', fontOf(foot), room, measure),
      { x: left, y: y + h / 2 - (main ? 12 : 9.5) },
      foot,
      muted
    )
  ]
}
