import type { Page } from 'playwright-core'

/** How the canvas moved: frames a second, and the longest time without one, ms. */
export type Moved = { rate: number; longest: number }

/** Runs in the page, as text: compiling this file would add helpers that the page does not have. */
const COUNT = `
window.moving = { frames: 0, longest: 0, from: performance.now(), last: performance.now() }
window.nextFrame = (now) => {
  if (!window.moving) return
  moving.frames += 1
  moving.longest = Math.max(moving.longest, performance.now() - moving.last)
  moving.last = performance.now()
  requestAnimationFrame(nextFrame)
}
requestAnimationFrame(nextFrame)`
const COUNTED = `(() => {
  const { frames, longest, from, last } = window.moving
  window.moving = null
  return { rate: (1000 * frames) / (last - from), longest }
})()`
/** Both pages draw with Cytoscape, which is found through its element. */
const CORE = `document.querySelector('[role="application"]')._cyreg.cy`
/** A point of the canvas without a body below it: a press on a body would drag only that. */
const FREE = `(() => {
  const cy = ${CORE}
  const host = document.querySelector('[role="application"]')
  const { left, top, width, height } = host.getBoundingClientRect()
  const boxes = cy.nodes().map((node) => {
    const { x, y } = node.renderedPosition()
    const [w, h] = [node.renderedWidth() / 2, node.renderedHeight() / 2]
    return { x1: x - w, x2: x + w, y1: y - h, y2: y + h }
  })
  const near = (x, y) => boxes.some(({ x1, x2, y1, y2 }) => x > x1 - 3 && x < x2 + 3 && y > y1 - 3 && y < y2 + 3)
  for (let y = height * 0.6; y > height * 0.3; y -= 7) {
    for (let x = width * 0.3; x < width * 0.6; x += 7) {
      if (!near(x, y) && host.contains(document.elementFromPoint(left + x, top + y))) return { x: left + x, y: top + y }
    }
  }
  return null
})()`
const PAN = `${CORE}.pan().x`
const ZOOM = `${CORE}.zoom()`
const FIT = `new Promise((done) => { const cy = ${CORE}; cy.fit(); requestAnimationFrame(() => setTimeout(done, 600)) })`

/** Drags the canvas for a second and a half and zooms it by the wheel, there and back; both must have moved it. */
export async function move(page: Page): Promise<Moved> {
  await page.evaluate(FIT)
  const free = await page.evaluate<{ x: number; y: number } | null>(FREE)
  if (!free) throw new Error('There is no free place on the canvas.')
  const { x, y } = free
  await page.mouse.move(x, y)
  const before = await page.evaluate<number>(PAN)
  await page.evaluate(COUNT)
  await page.mouse.down()
  const end = Date.now() + 1_500
  for (let step = 0; Date.now() < end; step++) {
    await page.mouse.move(x + 120 * Math.sin(step / 6), y + 80 * Math.cos(step / 6))
  }
  await page.mouse.move(x + 100, y)
  const dragged = await page.evaluate<number>(PAN)
  await page.mouse.up()
  const still = await page.evaluate<number>(ZOOM)
  let zoomed = still
  for (let step = 0; step < 12; step++) {
    await page.mouse.wheel(0, step < 6 ? -120 : 120)
    if (step === 5) zoomed = await page.evaluate<number>(ZOOM)
  }
  // until the moved picture has been redrawn; our page signals this, and a bare page has finished by then
  await page.waitForTimeout(250)
  await page.waitForFunction(() => !document.querySelector('[data-moved]'))
  const moved = await page.evaluate<Moved>(COUNTED)
  if (Math.abs(dragged - before) < 50) throw new Error('The drag did not move the canvas.')
  if (zoomed <= still) throw new Error('The wheel did not zoom the canvas.')
  return moved
}
