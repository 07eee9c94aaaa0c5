import type { Day } from '#model/dates.ts'
import type { Mark } from '#model/status.ts'
import { boxesOf, type Boxes } from '../boxes.ts'
import { wordOf } from '../line-word.ts'
import type { Figure } from '../figure.ts'
import { type Stretch, toStretches } from '../lanes.ts'
import type { Box } from '../layout/box.ts'
import type { Measure } from '../layout/text.ts'
import { LINES } from '../look/lines.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import { type Known, nameIn } from '../known.ts'
import { contentMarks } from '../content-marks.ts'
import { isDrawn, type Scene, type SceneLine } from '../scene.ts'
import type { Place, Places } from '../view.ts'
import { today } from '../words/date-words.ts'
import { relationAt } from '../words/relation-at.ts'
import { toSentence } from '../words/sentence.ts'
import { toBody } from './bodies.ts'
import type { Group, Shape } from './drawing.ts'
import { fontOf } from './face.ts'
import { toLabelShapes } from './labels.ts'
import { REFS_FACE, toNoteShapes, WORD_FACE } from './note-shapes.ts'
import { type NoteWish, placeNotes } from './note-places.ts'
import { type Cited, type Numbering, partOf, refWords, toNumbering } from './numbers.ts'
import { toEdges } from './edge-to-edge.ts'
import { scaled } from './scaled.ts'
import { markWord } from '../words/mark-words.ts'

/** Everything that decides what a picture shows. */
export type Subject = {
  scene: Scene
  figures: readonly Figure[]
  places: Places
  known: Known
  asOf: Day | null
  scheme: Scheme
  measure: Measure
  /** ids of relations whose sources get the first numbers, in this order */
  first?: readonly string[]
  /** the numbers that lines already have, as in a briefing; otherwise they are assigned here */
  numbering?: Numbering | undefined
  /** the size of notes on lines, as a multiple of their size on a sheet; 1 unless given */
  noteScale?: number
  /** whether lines carry their words where there is room; true unless given */
  worded?: boolean
}

/** The graph in px of the world, with what its lines cite; `marks` are the statuses drawn. */
export type DrawnGraph = {
  shapes: readonly Group[]
  cited: readonly Cited[]
  /** for each line, the numbers of what it cites */
  refs: Numbering['refs']
  marks: ReadonlySet<Mark>
}

/** A figure where it stands, by the middle of its body, px. */
type Standing = { figure: Figure; place: Place; x: number; y: number }

/**
 * Draws the graph as the canvas does, each line with the numbers of its sources; whatever has no place is left
 * out.
 */
export function toDrawnGraph(subject: Subject): DrawnGraph {
  const { places, known, asOf, first = [], noteScale = 1 } = subject
  const standing = subject.figures.flatMap((figure): Standing[] => {
    const place = places.get(figure.place)
    return place ? [{ figure, place, x: place.x, y: place.y }] : []
  })
  const boxes = standing.map(({ figure, place }) => boxesOf(figure, place))
  const stretches = stretchesOf(subject.scene, standing, boxes)
  const reading = inReadingOrder(
    subject.scene.lines.filter(({ id }) => stretches.has(id)),
    stretches
  )
  const lines = withFirst(reading, first)
  const { cited, refs } = subject.numbering
    ? partOf(subject.numbering, new Map(lines.map(({ id }) => [id, id])))
    : toNumbering(
        lines.map((line) => ({ ...line, asOf })),
        known
      )
  const wishes = lines.map((line) => toWish(line, refWords(refs.get(line.id) ?? []), subject))
  const notes = placeScaled(wishes, stretches, boxes, noteScale)
  const shapes = [
    ...wishes.flatMap((wish, at): Group[] => {
      const [line, stretch] = [lines[at], stretches.get(wish.id)]
      return line && stretch ? [toLineGroup(line, stretch, wish.refs, subject)] : []
    }),
    ...toBodyGroups(standing, subject),
    // above all lines, so that none runs through a number
    ...wishes.flatMap((wish): Group[] => {
      const note = notes.get(wish.id)
      if (!note) return []
      const drawn = toNoteShapes(wish, note, subject.scheme).map((shape) => scaled(shape, noteScale))
      return [group(`${wish.id}#note`, '', drawn)]
    })
  ]
  return { shapes, cited, refs, marks: new Set(lines.map(({ mark }) => mark)) }
}

/** Where each line runs, from edge to edge of its two figures; none for a line with an end that has no place. */
function stretchesOf(
  scene: Scene,
  standing: readonly Standing[],
  boxes: readonly Boxes[]
): Map<string, Stretch> {
  const byId = new Map(standing.map((each) => [each.figure.id, each]))
  const drawn = scene.lines.filter(isDrawn).filter(({ from, to }) => byId.has(from) && byId.has(to))
  const lines = new Map(drawn.map((line) => [line.id, line]))
  return new Map(
    [...toStretches(drawn, boxes)].map(([id, stretch]) => {
      const line = lines.get(id)
      const [from, to] = [byId.get(line?.from ?? ''), byId.get(line?.to ?? '')]
      return [id, from && to ? toEdges(stretch, from, to) : stretch]
    })
  )
}

/** What is to stand on a line: its word, and the numbers of its sources. */
function toWish(line: SceneLine, refs: string, { scene, measure, worded }: Subject): NoteWish {
  const word = worded === false ? '' : wordOf(line)
  const isOfFocus = line.from === scene.focus || line.to === scene.focus
  return {
    id: line.id,
    word,
    wordWidth: measure(word, fontOf(WORD_FACE)),
    refs,
    refsWidth: measure(refs, fontOf(REFS_FACE)),
    // without its word it would seem to say the contrary
    rank: line.type === 'NOT_PARTY_TO' ? 0 : isOfFocus ? 1 : 2,
    barred: LINES[line.mark].barred
  }
}

function toLineGroup(line: SceneLine, { ax, ay, bx, by }: Stretch, refs: string, subject: Subject): Group {
  const tokens = TOKENS[subject.scheme]
  const look = LINES[line.mark]
  const colours = { hue: tokens.line[look.hue], gap: tokens.canvas, bar: tokens.line.no }
  return group(line.id, titleOf(line, refs, subject), [{ what: 'line', ax, ay, bx, by, look, ...colours }])
}

function toBodyGroups(standing: readonly Standing[], { scene, scheme, measure }: Subject): Group[] {
  const marks = contentMarks(scene)
  return standing.map(({ figure, place }) => {
    const body = toBody(figure, place, { scheme, measure, mark: marks.get(figure.id) ?? 'alleged' })
    return group(figure.id, nameOf(figure), [...body, ...toLabelShapes(figure, place, scheme)])
  })
}

function group(id: string, title: string, shapes: readonly Shape[]): Group {
  return { what: 'group', id, title, x: 0, y: 0, shapes }
}

/** Places for notes of another size, found in a world shrunk by that factor. */
function placeScaled(
  wishes: readonly NoteWish[],
  stretches: ReadonlyMap<string, Stretch>,
  boxes: readonly Boxes[],
  by: number
): ReturnType<typeof placeNotes> {
  if (by === 1) return placeNotes(wishes, stretches, boxes)
  const box = ({ left, top, right, bottom }: Box): Box => ({
    left: left / by,
    top: top / by,
    right: right / by,
    bottom: bottom / by
  })
  const smaller = [...stretches].map(
    ([id, { ax, ay, bx, by: end, ...rest }]) =>
      [id, { ...rest, ax: ax / by, ay: ay / by, bx: bx / by, by: end / by }] as const
  )
  return placeNotes(
    wishes,
    new Map(smaller),
    boxes.map((each) => ({ ...each, body: box(each.body), label: each.label && box(each.label) }))
  )
}

/** Puts the lines of some relations before all others, in the order of those relations. */
export function withFirst(lines: readonly SceneLine[], first: readonly string[]): SceneLine[] {
  const at = new Map(first.map((id, index) => [id, index]))
  const placeOf = ({ relations }: SceneLine): number =>
    Math.min(first.length, ...relations.map((id) => at.get(id) ?? first.length))
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Orders lines from top to bottom, so that low numbers are at the top. */
function inReadingOrder(lines: readonly SceneLine[], stretches: ReadonlyMap<string, Stretch>): SceneLine[] {
  const at = (id: string): [number, number] => {
    const stretch = stretches.get(id)
    return stretch ? [stretch.ay + stretch.by, stretch.ax + stretch.bx] : [0, 0]
  }
  return lines.toSorted((a, b) => {
    const [[ay, ax], [by, bx]] = [at(a.id), at(b.id)]
    return ay - by || ax - bx
  })
}

/** What a line says, how that stands, and by which sources. */
function titleOf(line: SceneLine, refs: string, { known, asOf }: Subject): string {
  const told = line.relations.flatMap((id) => {
    const whole = known.relations.get(id)
    return (whole && relationAt(whole, asOf)) ?? []
  })
  const [first, ...rest] = told
  const sentence = first
    ? toSentence(first, nameIn(known, first.from), nameIn(known, first.to), asOf ?? today())
    : ''
  const alike = rest.filter(({ mark }) => mark === line.mark).length
  const more = alike > 0 ? ` And ${alike} more like it.` : ''
  const other = rest.length - alike
  const others = other > 0 ? ` ${other} more ${other === 1 ? 'stands' : 'stand'} otherwise.` : ''
  return `${sentence}${more} ${markWord(line, line.mark)}; source ${refs}.${others}`
}

function nameOf(figure: Figure): string {
  if ('stack' in figure) return `${figure.stack.members.length} ${figure.stack.words}`
  return figure.entity.card.name
}
