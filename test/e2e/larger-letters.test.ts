import type { Page } from 'playwright-core'
import { open } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('for a reader whose browser has letters of 24 px instead of 16', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(undefined, {}, { letters: 24 })
  })
  afterAll(() => site.close())

  const sizeOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))

  test('words, menus and icons are one and a half times as large', async () => {
    const { page, faults, close } = await open(site, '/explore/nm-v-meta?select=meta-platforms')
    await page.locator('.panel-actions').waitFor()
    expect(await sizeOf(page, '.dock-tab')).toBe(20.25)
    const icon = await page.locator('.dock-tab svg').first().boundingBox()
    expect(icon?.width).toBe(22.5)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem').first().waitFor()
    expect(await sizeOf(page, '[role="menuitem"]')).toBe(18.75)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('the page is laid out as on a smaller screen, and no event of the timeline lies on another', async () => {
    const { page, faults, close } = await open(site, '/explore/nm-v-meta?select=meta-platforms&dock=timeline')
    await page.locator('.timeline-seated').first().waitFor()
    // 1,440 px are 960 of ours: a tablet, with the panel over the canvas
    await page.locator('.explorer-narrow').waitFor()
    const overlaps = await page.locator('.timeline-seated').evaluateAll((all) => {
      const boxes = all.map((each) => each.getBoundingClientRect())
      return boxes.filter((one, at) =>
        boxes.some(
          (other, place) =>
            place > at &&
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 1 &&
            other.top < one.bottom - 1
        )
      ).length
    })
    expect(overlaps).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1_440)
    expect(faults).toStrictEqual([])
    await close()
  })
})

describe('for a reader whose phone has letters of 32 px instead of 16', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(undefined, {}, { letters: 32 })
  })
  afterAll(() => site.close())

  test('the header, the tabs and the menu have room', async () => {
    const { page, faults, close } = await open(site, '/explore/nm-v-meta?asOf=2023-12-07', {
      width: 390,
      height: 844
    })
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Add to briefing' }).waitFor()
    const beyond = await page.locator('.bar > *, .tab-bar button, [role="menu"]').evaluateAll((all) =>
      all.flatMap((each) => {
        const { left, right } = each.getBoundingClientRect()
        const isBeyond = left < 0 || right > innerWidth || each.scrollWidth > each.clientWidth
        return isBeyond
          ? [`${each.className} ${left} ${right} ${each.scrollWidth} ${each.clientWidth} ${each.textContent}`]
          : []
      })
    )
    expect(beyond).toStrictEqual([])
    await page.goto(`${site.url}/`)
    await page.getByRole('link', { name: 'Briefings' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(faults).toStrictEqual([])
    await close()
  })
})
