import type { Page } from 'playwright-core'
import { boxesOf } from '#figure/boxes.ts'
import { toFigures } from '#figure/figure.ts'
import { toKnown } from '#figure/known.ts'
import { toScene } from '#figure/scene.ts'
import { fromShared } from '#figure/shared.ts'
import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { readShared } from '#model/shared-view.ts'
import { createFonts } from '../../server/handout/type/fonts.ts'
import { both } from '../seed/curated.ts'
import { axeFaults, middleOf, open, viewOf } from '../support/explored.ts'
import { judgeDrawn } from '../support/judge-drawn.ts'
import { use } from '../support/keyed.ts'
import { largeDataset } from '../support/large.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

const DATASET = largeDataset(1_800)
const AT = '/explore/large'

describe('12. large views', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(DATASET)
  })
  afterAll(() => site.close())

  const noteOf = (page: Page) => page.getByRole('status').filter({ hasText: /more than one can read/ })

  /** The view in the address, once everything has its place. */
  async function placed(page: Page) {
    for (;;) {
      const view = fromShared(readShared(await viewOf(page)))
      if (view.places.size > view.entities.length / 2) return view
    }
  }

  test('more than 1,500 things: none and no name overlaps another', async () => {
    const { page, faults, close } = await open(site, AT)
    await noteOf(page)
      .getByText(/^[\d,]+ things are drawn, more than one can read; from afar/)
      .waitFor()
    const view = await placed(page)
    const ids = view.entities.join(',')
    const answer = READS.between(buildGraph([...both, DATASET]), CONTRACTS.between.params.parse({ ids }))
    const scene = toScene(view, toKnown(answer))
    expect(scene.entities.length + scene.lines.length).toBeGreaterThan(1_500)
    const boxes = toFigures(scene, createFonts().measure).flatMap((figure) => {
      const place = view.places.get(figure.place)
      return place ? [boxesOf(figure, place)] : []
    })
    expect(boxes).toHaveLength(scene.entities.length + scene.stacks.length)
    expect(judgeDrawn([], boxes).overlaps).toBe(0)
    expect([...(await axeFaults(page)), ...faults]).toStrictEqual([])
    await close()
  })

  test('each proposal says what it leaves, does it, and is one step back, by mouse and by keys', async () => {
    const { page, faults, close, press, said } = await open(site, AT)
    const note = noteOf(page)
    const near = note.getByRole('button', { name: /^Only what is near .* leaves [\d,]+$/ })
    await near.click()
    await said(/^Only what is near .*: [\d,]+ things? (is|are) drawn$/)
    await note.waitFor({ state: 'detached' })
    await page
      .getByRole('status')
      .filter({ hasText: /hidden:.* by distance/ })
      .waitFor()
    await press('Control+z')
    await said(/^Undid: Only what is near/)
    const record = note.getByRole('button', { name: /^Only what is on record leaves [\d,]+$/ })
    const words = (await record.textContent()) ?? ''
    await use(page, record)
    await said(/^Only what is on record: /)
    await page
      .getByRole('status')
      .filter({ hasText: /hidden:.* by status/ })
      .waitFor()
    await said(new RegExp(`: ${words.replace(/^.*leaves /, '')} things are drawn$`))
    await press('Control+z')
    await use(page, note.getByRole('button', { name: 'Arrange by kind' }))
    await said(/Arranged by kind/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a crowd moves as a picture, answers for where things truly are, and is drawn anew at rest', async () => {
    const { page, canvas, faults, close, press } = await open(site, AT)
    const moved = page.locator('canvas[data-moved]')
    const atRest = () => moved.waitFor({ state: 'detached' })
    const picture = () =>
      page.evaluate(() => document.querySelector<HTMLCanvasElement>('[data-id$="-node"]')?.toDataURL() ?? '')
    await noteOf(page).waitFor()
    await press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Search and commands' })
    await palette.getByRole('textbox').fill(DATASET.entities[0]?.name ?? '')
    await palette
      .getByRole('button', { name: /on the canvas$/ })
      .first()
      .click()
    await palette.waitFor({ state: 'detached' })
    const { selection } = await viewOf(page)
    expect(selection).toHaveLength(1)
    await canvas.focus()
    await press('Escape')
    expect((await viewOf(page))['selection']).toStrictEqual([])
    const closer = page.getByRole('button', { name: 'Closer' })
    await closer.hover()
    await atRest()
    await closer.click()
    await moved.waitFor()
    const onTheWay = await picture()
    const { x, y } = await middleOf(canvas)
    await page.mouse.click(x, y)
    expect((await viewOf(page))['selection']).toStrictEqual(selection)
    await atRest()
    const drawn = await picture()
    expect(drawn).not.toBe(onTheWay)
    await page.waitForTimeout(1_000)
    expect(await picture()).toBe(drawn)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a phone draws what is nearest, and so proposes nothing', async () => {
    const { page, faults, close } = await open(site, AT, { width: 390, height: 844 })
    await page.getByText(/drawn: what is nearest/).waitFor()
    expect(await noteOf(page).count()).toBe(0)
    expect([...(await axeFaults(page)), ...faults]).toStrictEqual([])
    await close()
  })
})
