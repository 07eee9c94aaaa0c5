import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'

/** Throws `unprocessable` where a briefing has nothing yet that a file could hold. */
export function refuseWithoutSlides({ title, slides }: Pick<Briefing, 'title' | 'slides'>): void {
  if (slides.length > 0) return
  throw new AppError('unprocessable', `“${title}” has no slides yet; add one, then hand it out.`)
}
