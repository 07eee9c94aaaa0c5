import { Briefing, BRIEFING_VERSION, Slide } from '#model/briefing.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'

const slide = { id: 's', view: toShared(EMPTY_VIEW, 'light'), taken: '2026-11-25' }

test('a slide is a view and a day; the rest is empty where nothing is said', () => {
  expect(Slide.parse(slide)).toStrictEqual({
    ...slide,
    title: '',
    text: '',
    notes: '',
    highlight: [],
    seen: []
  })
})

test('a briefing of a later form, with a slide twice, or without a title is refused', () => {
  const briefing = { id: 'b', title: 'B', slides: [slide] }
  expect(Briefing.parse(briefing).version).toBe(BRIEFING_VERSION)
  for (const bad of [{ version: BRIEFING_VERSION + 1 }, { slides: [slide, slide] }, { title: '' }]) {
    expect(Briefing.safeParse({ ...briefing, ...bad }).success).toBe(false)
  }
})
