import type { Briefing, Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import { hyphened } from '#figure/words/file-name.ts'

/** Letters and digits of a new id: 36 to this power are enough for the slides of a briefing. */
const LENGTH = 8

/** A new id: a readable beginning and a random end. */
export function newId(words: string): string {
  const plain = hyphened(words, 60)
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  const end = [...bytes].map((byte) => (byte % 36).toString(36)).join('')
  return plain === '' ? `s-${end}` : `${plain}-${end}`
}

/**
 * The briefing with a slide added after another, or at the end where that one does not exist. A full briefing
 * is left unchanged.
 */
export function withSlide(briefing: Briefing, slide: Slide, after: string | null): Briefing {
  if (briefing.slides.length >= LIMITS.slides) return briefing
  const at = briefing.slides.findIndex(({ id }) => id === after)
  const slides = [...briefing.slides]
  slides.splice(at === -1 ? slides.length : at + 1, 0, slide)
  return { ...briefing, slides }
}

/** The briefing with some fields of a slide changed. */
export function withEdit(briefing: Briefing, id: string, edit: Partial<Omit<Slide, 'id'>>): Briefing {
  const slides = briefing.slides.map((slide) => (slide.id === id ? { ...slide, ...edit } : slide))
  return { ...briefing, slides }
}

/** The briefing with a copy of a slide right after it, under a new id. */
export function withCopy(briefing: Briefing, id: string, copy: string): Briefing {
  const slide = briefing.slides.find((each) => each.id === id)
  return slide ? withSlide(briefing, { ...slide, id: copy }, id) : briefing
}

/** The briefing without a slide. */
export function withoutSlide(briefing: Briefing, id: string): Briefing {
  return { ...briefing, slides: briefing.slides.filter((slide) => slide.id !== id) }
}

/** The briefing with a slide moved to an index from 0, clamped to the ends. */
export function withMoved(briefing: Briefing, id: string, to: number): Briefing {
  const slide = briefing.slides.find((each) => each.id === id)
  if (!slide) return briefing
  const slides = briefing.slides.filter((each) => each.id !== id)
  slides.splice(Math.max(0, Math.min(slides.length, to)), 0, slide)
  return { ...briefing, slides }
}

/**
 * The index from 0, among so many slides, of the number from 1 in an address; 0 where the address gives none.
 */
export function placeOf(asked: string | null, of: number): number {
  return Math.max(0, Math.min(of, Math.floor(Number(asked))) - 1) || 0
}
