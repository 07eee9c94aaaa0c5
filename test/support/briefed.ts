import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { Briefing } from '#model/briefing.ts'

/** A slide of a test, as it may be sent. */
export function slide(id: string, more: object = {}) {
  return { id, title: `Slide ${id}`, view: toShared(EMPTY_VIEW, 'light'), taken: '2026-11-25', ...more }
}

/** A briefing of a test, checked as if it came from outside. */
export function briefing(id: string, more: object = {}): Briefing {
  return Briefing.parse({ id, title: `Briefing ${id}`, slides: [slide('one'), slide('two')], ...more })
}
