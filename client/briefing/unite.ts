import type { Briefing, Slide } from '#model/briefing.ts'

/** Merges two versions of a briefing; null where both changed the same thing in different ways. */
export function united(base: Briefing, mine: Briefing, theirs: Briefing): Briefing | null {
  const title = ofThree(base.title, mine.title, theirs.title)
  const by = ofThree(base.by, mine.by, theirs.by)
  const order = orderOf(idsOf(base), idsOf(mine), idsOf(theirs))
  const isLost = base.slides.some((slide) => isDroppedButChanged(slide, mine, theirs))
  if (!title || !by || !order || isLost) return null
  const slides: Slide[] = []
  for (const id of order) {
    const slide = slideOf(find(base, id), find(mine, id), find(theirs, id))
    if (!slide) return null
    slides.push(slide)
  }
  return { ...theirs, title: title.value, by: by.value, slides }
}

/** Whether two values are deeply equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The merged value where two versions may have changed it; null where they disagree. */
function ofThree<T>(base: T, mine: T, theirs: T): { value: T } | null {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine }
  return isSame(mine, base) ? { value: theirs } : null
}

/**
 * The merged order of slides: theirs, with what I added or moved where I put it. Null where both moved slides.
 */
function orderOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[]
): string[] | null {
  const [inMine, inTheirs, before] = [new Set(mine), new Set(theirs), new Set(base)]
  const stays = (id: string): boolean =>
    before.has(id) ? inMine.has(id) && inTheirs.has(id) : inMine.has(id) || inTheirs.has(id)
  const kept = (ids: readonly string[]): string[] => ids.filter((id) => before.has(id) && stays(id))
  const order = ofThree(kept(base), kept(mine), kept(theirs))
  if (!order) return null
  const ids = [...order.value]
  for (const own of [theirs, mine]) {
    own.forEach((id, at) => {
      if (before.has(id) || ids.includes(id)) return
      const after = ids.indexOf(own[at - 1] ?? '')
      ids.splice(at === 0 ? 0 : after === -1 ? ids.length : after + 1, 0, id)
    })
  }
  return ids
}

function slideOf(base?: Slide, mine?: Slide, theirs?: Slide): Slide | null {
  if (!base || !mine || !theirs)
    return mine && theirs ? (isSame(mine, theirs) ? mine : null) : (mine ?? theirs ?? null)
  const title = ofThree(base.title, mine.title, theirs.title)
  const text = ofThree(base.text, mine.text, theirs.text)
  const notes = ofThree(base.notes, mine.notes, theirs.notes)
  const highlight = ofThree(base.highlight, mine.highlight, theirs.highlight)
  // a view, its day and the record then belong together
  const taken = ofThree(viewOf(base), viewOf(mine), viewOf(theirs))
  if (!title || !text || !notes || !highlight || !taken) return null
  return {
    id: mine.id,
    title: title.value,
    text: text.value,
    notes: notes.value,
    highlight: highlight.value,
    ...taken.value
  }
}

/** Whether one side deleted a slide in which the other changed something. */
function isDroppedButChanged(slide: Slide, mine: Briefing, theirs: Briefing): boolean {
  const [own, other] = [find(mine, slide.id), find(theirs, slide.id)]
  const left = own ?? other
  return (!own || !other) && left !== undefined && !isSame(left, slide)
}

/** What a slide took from the canvas; its parts belong together. */
export function viewOf({ view, taken, seen }: Slide): Pick<Slide, 'view' | 'taken' | 'seen'> {
  return { view, taken, seen }
}

function idsOf({ slides }: Briefing): string[] {
  return slides.map(({ id }) => id)
}

function find({ slides }: Briefing, id: string): Slide | undefined {
  return slides.find((slide) => slide.id === id)
}
