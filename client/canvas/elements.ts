import { wordOf } from '#figure/line-word.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { contentMarks } from '#figure/content-marks.ts'
import { isDrawn, type Scene, type SceneLine } from '#figure/scene.ts'
import type { Places } from '#figure/view.ts'
import { type Boxes, boxesOf } from '#figure/boxes.ts'
import type { CanvasElement } from './element.ts'
import { type Attention, lookedAt, toClasses } from './emphasis.ts'
import type { Figure } from '#figure/figure.ts'
import { endpoint, type Stretch, toStretches } from '#figure/lanes.ts'
import { WORD_FONT } from '#figure/label.ts'
import type { Measure } from '#figure/layout/text.ts'
import type { Level } from './level.ts'
import { toLineElement } from './line-elements.ts'
import { toNodeElements } from './node-elements.ts'
import { OWN_END } from './style.ts'
import type { Sprite } from './sprites/sprite.ts'
import { placeWords, type Wish } from '#figure/word-places.ts'

/** What decides, besides the scene, how it is drawn. */
export type Circumstances = {
  scheme: Scheme
  level: Level
  /** the rank down to which things keep their labels; all unless given */
  labels?: number | undefined
  /** whether the reader has zoomed in so far that every line gets its word */
  close: boolean
  attention: Attention
  measure: Measure
  toName: (sprite: Sprite) => string
}

/** The scene as elements of the canvas; things without a place are left out, with their lines. */
export function toElements(
  scene: Scene,
  figures: readonly Figure[],
  places: Places,
  circumstances: Circumstances
): CanvasElement[] {
  const classes = toClasses(scene, circumstances.attention)
  const drawing = { ...circumstances, classes, standings: contentMarks(scene) }
  const placed = figures.flatMap((figure) => {
    const place = places.get(figure.place)
    return place ? [{ figure, place }] : []
  })
  const drawn = new Set(placed.map(({ figure }) => figure.id))
  const lines = scene.lines.filter(isDrawn).filter(({ from, to }) => drawn.has(from) && drawn.has(to))
  const boxes = placed.map(({ figure, place }) => boxesOf(figure, place))
  const byId = new Map(boxes.map((each) => [each.id, each]))
  const stretches = toStretches(lines, boxes)
  const words = wordsOf(scene, lines, boxes, stretches, circumstances)
  return [
    ...placed.flatMap(({ figure, place }) => toNodeElements(figure, place, drawing)),
    ...lines.map((line) =>
      toLineElement(line, {
        scheme: circumstances.scheme,
        classes: classes.get(line.id) ?? [],
        word: words.get(line.id) ?? null,
        length: lengthOf(stretches.get(line.id)),
        ...endsOf(line, stretches.get(line.id), byId)
      })
    )
  ]
}

/** The ends of a line; only lines that share their pair with others need ends of their own. */
function endsOf(
  { from, to }: SceneLine,
  stretch: Stretch | undefined,
  boxes: ReadonlyMap<string, Boxes>
): { start: string; end: string } {
  const [a, b] = [boxes.get(from), boxes.get(to)]
  if (!stretch || stretch.lane === 0 || !a || !b) return { start: OWN_END, end: OWN_END }
  return { start: endpoint(stretch.ax, stretch.ay, a), end: endpoint(stretch.bx, stretch.by, b) }
}

function lengthOf(stretch: Stretch | undefined): number {
  return stretch ? Math.hypot(stretch.bx - stretch.ax, stretch.by - stretch.ay) : Infinity
}

function wordsOf(
  scene: Scene,
  lines: readonly SceneLine[],
  boxes: readonly Boxes[],
  stretches: ReadonlyMap<string, Stretch>,
  { level, close, attention, measure }: Circumstances
): ReturnType<typeof placeWords> {
  if (level > 0) return new Map()
  const isLookedAt = lookedAt(scene, attention)
  const wishes = lines.flatMap((line): Wish[] => {
    const { id } = line
    const looked = isLookedAt(line)
    const party = isPartyLine(line, scene.focus)
    // without its word it would seem to say the contrary
    const negates = line.type === 'NOT_PARTY_TO'
    if (!looked && !party && !negates && !close) return []
    return [{ id, text: wordOf(line), rank: looked || negates ? 0 : party ? 1 : 2 }]
  })
  return placeWords(wishes, stretches, boxes, (text) => measure(text, WORD_FONT))
}

/** Whether a line between the focus and one of its parties carries its word even at rest. */
function isPartyLine({ type, from, to }: SceneLine, focus: string | null): boolean {
  return (type === 'PLAINTIFF_IN' || type === 'DEFENDANT_IN') && (from === focus || to === focus)
}
