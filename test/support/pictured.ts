import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import type { Drawing, Group, Shape } from '#figure/picture/drawing.ts'
import type { toSheet } from '#figure/picture/sheet.ts'
import { wholePlaces } from '#figure/picture/whole-places.ts'
import { type SceneView, toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { card, known, relation } from './known.ts'

/** What a sheet is drawn from. */
export type Sheeted = Parameters<typeof toSheet>[0]

/** Words that may be anything, for every text in the picture. */
export type Words = { name: string; pin: string | null; publisher: string; url: string | null; title: string }

const PLAIN: Words = {
  name: 'Meta',
  pin: '¶ 3',
  publisher: 'AP',
  url: 'https://example.org/a',
  title: 'A suit'
}

/** A source of that id. */
export function source(id: string, more: Partial<ShownSource> = {}): ShownSource {
  const nothing = { archiveUrl: null, accessed: null, note: null }
  return { id, title: id, kind: 'article', publisher: id, date: '2023-12-07', url: null, ...nothing, ...more }
}

/** A relation whose first assertion cites this source, at a place in it. */
export function cited(each: ShownRelation, from: string, pin: string | null): ShownRelation {
  return { ...each, assertions: each.assertions.map((said) => ({ ...said, source: from, pin })) }
}

/** A view with one example of every way in which things are drawn, its texts made of some words. */
export function subject(words: Partial<Words> = {}, view: Partial<SceneView> = {}): Sheeted {
  const { name, pin, publisher, url, title } = { ...PLAIN, ...words }
  const states = Array.from({ length: 5 }, (_, at) => card(`state-${at}`, 'state', { name: `${name} ${at}` }))
  const cards = [
    card('suit', 'action', { name, docket: name }),
    card('meta', 'company', { name }),
    card('zuckerberg', 'person', { name }),
    card('law', 'statute', { name }),
    card('inquiry', 'investigation', { name }),
    card('verdict', 'outcome', { name, start: '2026-03-24' }),
    card('access', 'allegation', { name }),
    ...states
  ]
  const relations = [
    cited(relation('meta', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]), 's1', pin),
    cited(relation('zuckerberg', 'DEFENDANT_IN', 'suit', [['dismissed', '2024-05-30']]), 's2', null),
    cited(relation('suit', 'BROUGHT_UNDER', 'law', [['filed', '2023-12-05']]), 's1', 'p. 2'),
    cited(relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']]), 's3', pin),
    cited(relation('suit', 'ALLEGES', 'access', [['alleged', '2023-12-05']]), 's1', '¶ 12'),
    cited(
      relation('access', 'CONCERNS', 'meta', [
        ['alleged', '2023-12-05'],
        ['denied', '2023-12-06']
      ]),
      's4',
      pin
    ),
    ...states.map(({ id }, at) =>
      cited(relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']]), `state-${at}`, pin)
    )
  ]
  const all = known(cards, relations)
  const ids = ['s1', 's2', 's3', 's4', ...states.map(({ id }) => id)]
  const sources = new Map(ids.map((id) => [id, source(id, { publisher, url, title })]))
  const whole = { ...EMPTY_VIEW, focus: 'suit', entities: cards.map(({ id }) => id), ...view }
  const scene = toScene(whole, all)
  const figures = toFigures(scene, measureRoughly)
  const places = wholePlaces(scene, figures, EMPTY_VIEW)
  return {
    title,
    scene,
    figures,
    places,
    known: { ...all, sources },
    asOf: whole.asOf,
    scheme: 'light',
    measure: measureRoughly
  }
}

/** The groups of a drawing, at any depth, by their ids. */
export function groupsOf({ shapes }: Pick<Drawing, 'shapes'>): Map<string, Group> {
  const inner = (all: readonly Shape[]): Group[] =>
    all.flatMap((shape) => (shape.what === 'group' ? [shape, ...inner(shape.shapes)] : []))
  return new Map(inner(shapes).map((group) => [group.id, group]))
}

/** Every text within some shapes, in order. */
export function textsIn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.what === 'group' ? textsIn(shape.shapes) : shape.what === 'text' ? [shape.text] : []
  )
}
