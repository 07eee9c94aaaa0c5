import { Briefing, Slide } from '#model/briefing.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'

/** A slide of text that bears its id as its title. */
export function slideOf(id: string, some: Partial<Slide> = {}): Slide {
  return Slide.parse({ id, title: id, view: toShared(EMPTY_VIEW, 'light'), taken: '2026-11-25', ...some })
}

/** A briefing with slides of these ids. */
export function briefing(...ids: readonly string[]): Briefing {
  return Briefing.parse({ id: 'one', title: 'A briefing', slides: ids.map((id) => slideOf(id)) })
}

/** The ids of the slides in their order. */
export function idsOf({ slides }: Briefing): string {
  return slides.map(({ id }) => id).join(' ')
}
