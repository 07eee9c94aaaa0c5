import type { Locator, Page } from 'playwright-core'
import { open } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('where there is little room', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(undefined, {}, { bars: true })
  })
  afterAll(() => site.close())

  /**
   * The buttons in some parts that are covered by something else or outside the window; and parts without
   * buttons.
   */
  const covered = (page: Page, ...within: string[]) =>
    page.evaluate(
      (parts) =>
        parts.flatMap((part) => {
          const all = [...document.querySelectorAll(`${part} button`)]
          if (all.length === 0) return [`nothing to press in ${part}`]
          return all.flatMap((each) => {
            const { left, right, top, bottom } = each.getBoundingClientRect()
            const corners = [
              [left + 3, top + 3],
              [right - 3, bottom - 3]
            ] as const
            const isFree = corners.every(([x, y]) => each.contains(document.elementFromPoint(x, y)))
            return isFree ? [] : [each.getAttribute('aria-label') ?? each.textContent ?? '']
          })
        }),
      within
    )

  test.each([
    ['a tablet', 1024, 768],
    ['a tablet upright', 768, 1024]
  ])(
    'on %s nothing to press lies beneath the panel, and an unfolded stack is seen',
    async (_, width, height) => {
      const size = { width, height }
      const { page, faults, close, said } = await open(site, '/explore/nm-v-meta?select=meta-platforms', size)
      for (const part of ['.dock-bar', '.panel-actions']) await page.locator(part).waitFor()
      await page.evaluate(async () => document.fonts.ready)
      expect(await covered(page, '.zoom', '.dock-bar', '.panel-actions')).toStrictEqual([])
      const rows = await page
        .locator('.panel-actions > *')
        .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
      expect(rows).toBe(1)
      await page.getByRole('tab', { name: /^Outline/ }).click()
      await page.getByRole('treeitem', { name: /29 plaintiff states/ }).click()
      await page.getByRole('button', { name: 'Unfold' }).click()
      await said(/^Unfolded/)
      // what does not fit beside the panel is cut off on the far side; the map shows what is visible
      const map = page.locator('.stage div[class*="minimap"]:has(svg)')
      await map.waitFor()
      const box = await map.boundingBox()
      expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(width - 340)
      expect(faults).toStrictEqual([])
      await close()
    }
  )

  test('beside scroll bars the legend scrolls one way only, and no word in it is cut off', async () => {
    const { page, close } = await open(site, '/explore/nm-v-meta', { width: 1280, height: 800 })
    await page.getByRole('button', { name: 'Select found or ruled, 10' }).waitFor()
    const cut = await page.evaluate(() => {
      const legend = document.querySelector<HTMLElement>('.explorer-legend')
      const parts = [legend, ...document.querySelectorAll<HTMLElement>('.legend-name, .panel-actions')]
      const bar = (legend?.offsetWidth ?? 0) - (legend?.clientWidth ?? 0)
      return [
        bar > 5,
        ...parts.flatMap((one) => (one && one.scrollWidth > one.clientWidth ? [one.className] : []))
      ]
    })
    expect(cut).toStrictEqual([true])
    const rows = await page
      .locator('.panel-actions > *')
      .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
    expect(rows).toBe(1)
    await close()
  })

  test('at twice its size a window of 1440 by 900 shows one thing at a time, and names can be read', async () => {
    const { page, faults, close } = await open(site, '/explore/nm-v-meta', { width: 720, height: 450 })
    await page.getByText('drawn: what is nearest').waitFor()
    expect(await covered(page, '.zoom')).toStrictEqual([])
    // the sheet lies at the foot alone: what is above it is the canvas's
    const isWide = await page.evaluate(() => {
      const [title, zoom] = ['.figure-title', '.zoom'].map((part) =>
        document.querySelector(part)?.getBoundingClientRect()
      )
      return (title?.right ?? 0) <= (zoom?.left ?? 0) && (zoom?.right ?? 0) > innerWidth - 20
    })
    expect(isWide).toBe(true)
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    await page.getByRole('treeitem').first().waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('each part of the dock begins at its top, wherever the one before was', async () => {
    const { page, faults, close } = await open(site)
    await page.getByRole('tab', { name: /^Outline/ }).click()
    await page.getByRole('treeitem', { name: /29 plaintiff states/ }).scrollIntoViewIfNeeded()
    expect(await page.locator('#dock-body').evaluate((body) => body.scrollTop)).toBeGreaterThan(0)
    await page.getByRole('tab', { name: /^Table/ }).click()
    await page.getByRole('columnheader').first().waitFor()
    expect(await page.locator('#dock-body').evaluate((body) => body.scrollTop)).toBe(0)
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each([320, 360])(
    'on a phone %i px wide, all that can be pressed is in the window, on a past day too',
    async (width) => {
      const { page, faults, close } = await open(site, '/explore/nm-v-meta?asOf=2023-12-07', {
        width,
        height: 640,
        touch: true
      })
      await page.getByText('drawn: what is nearest').waitFor()
      expect(await covered(page, '.bar button, .bar a, .tab-bar button, .zoom button')).toStrictEqual([])
      expect(faults).toStrictEqual([])
      await close()
    }
  )

  test('on a phone the menu takes nothing back where nothing was done', async () => {
    const { page, faults, close, said } = await open(site, '/explore/nm-v-meta', {
      width: 390,
      height: 844,
      touch: true
    })
    const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
    await page.getByRole('button', { name: 'Menu' }).click()
    await item('Undo').waitFor()
    expect([await item('Undo').isDisabled(), await item('Redo').isDisabled()]).toStrictEqual([true, true])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Legend', exact: true }).click()
    await page.getByRole('button', { name: 'Hide alleged' }).click()
    await page.getByRole('button', { name: 'Menu' }).click()
    await item('Undo').click()
    await said(/^Undid: Hiding alleged/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each([1440, 390, 320])(
    'on the start page, %i px wide, all that can be asked is told to its end',
    async (width) => {
      const { page, faults, close } = await site.visit('/', { width })
      await page.getByRole('link', { name: /^The action of 33 states/ }).waitFor()
      const told = page.locator('.start-questions .muted')
      expect(await told.count()).toBeGreaterThan(3)
      const cut = await told.evaluateAll((all) =>
        all.filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.textContent)
      )
      expect(cut).toStrictEqual([])
      expect(faults).toStrictEqual([])
      await close()
    }
  )

  test.each([1440, 1280, 1000, 390, 320])(
    'on the start page, %i px wide, the figure is seen whole, its entities at the ends of its lines',
    async (width) => {
      const { page, faults, close } = await site.visit('/', { width })
      await page.locator('.start-figure .spot-focus').waitFor()
      const seen = await page.locator('.start-figure').evaluate((figure) => {
        const { left, right } = figure.getBoundingClientRect()
        const drawing = figure.querySelector('.start-drawing svg')?.getBoundingClientRect() ?? new DOMRect()
        const focus = figure.querySelector('.spot-focus')?.getBoundingClientRect() ?? new DOMRect()
        const parts = [...figure.querySelectorAll('.spot, .spot-label')].map((one) => ({
          words: one.textContent,
          box: one.getBoundingClientRect()
        }))
        return {
          out: parts.filter(({ box }) => box.left < left || box.right > right).map(({ words }) => words),
          at: [
            (focus.left + focus.width / 2 - drawing.left) / drawing.width,
            (focus.top + focus.height / 2 - drawing.top) / drawing.height
          ]
        }
      })
      expect(seen.out).toStrictEqual([])
      // where the lines meet it, in the drawing's own units
      expect(seen.at[0]).toBeCloseTo(262 / 576, 2)
      expect(seen.at[1]).toBeCloseTo(236 / 500, 2)
      expect(faults).toStrictEqual([])
      await close()
    }
  )

  test('no word of the legend or the filters is cut off, also widely spaced, and their rows meet a trembling hand', async () => {
    const { page, faults, close } = await open(site)
    const lowest = (rows: string) =>
      page
        .locator(rows)
        .evaluateAll((all) => Math.min(...all.map((each) => each.getBoundingClientRect().height)))
    expect(await lowest('.legend-word')).toBeGreaterThanOrEqual(24)
    await page.evaluate(() => {
      const spaced = new CSSStyleSheet()
      // the most that a reader may ask for, WCAG 1.4.12
      spaced.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }')
      document.adoptedStyleSheets.push(spaced)
    })
    const inLegend = page.locator('.legend-name, .legend-sum')
    expect(await inLegend.count()).toBeGreaterThan(20)
    expect(
      await inLegend.evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)
      )
    ).toStrictEqual([])
    await page.locator('.side-tab', { hasText: 'Filters' }).click()
    await page.getByRole('group', { name: 'Source' }).waitFor()
    const words = page.locator('.filter-word')
    expect(await words.count()).toBeGreaterThan(9)
    const cut = await words.evaluateAll(
      (all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length
    )
    expect(cut).toBe(0)
    expect(await lowest('.filter-row')).toBeGreaterThanOrEqual(24)
    expect(faults).toStrictEqual([])
    await close()
  })

  const isSeen = (found: Locator) =>
    found.evaluate((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      return each.contains(document.elementFromPoint(x, y))
    })

  test.each([
    ['twice', 640, 512],
    ['four times', 320, 256]
  ])('zoomed to %s, what is found and the last act of a menu are there to see', async (_, width, height) => {
    const size = { width, height }
    const { page, faults, close, press } = await open(site, '/explore/nm-v-meta?select=raul-torrez', size)
    await press('Control+k')
    await page.keyboard.type('meta')
    await page
      .getByRole('button', { name: /^Meta Platforms/ })
      .first()
      .waitFor()
    await press('ArrowDown')
    expect(await isSeen(page.locator('[data-action][data-selected]'))).toBe(true)
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press('Shift+F10')
    await page.getByRole('menuitem').first().waitFor()
    await press('End')
    expect(await isSeen(page.getByRole('menuitem', { name: 'Hide all others' }))).toBe(true)
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each([
    ['desk', 1440, 900],
    ['phone', 390, 844],
    ['window zoomed to four times', 320, 256]
  ])(
    'on a %s the row of the outline that has the keyboard is never beneath something',
    async (_, width, height) => {
      const size = { width, height }
      const { page, close, press } = await open(site, '/explore/nm-v-meta?select=raul-torrez', size)
      const name = /^Outline/
      await page.getByRole('tab', { name }).or(page.getByRole('button', { name })).press('Enter')
      await page.getByRole('treeitem').first().focus()
      const hidden: string[] = []
      for (const key of ['ArrowDown', 'ArrowUp']) {
        for (let step = 0; step < 12; step++) {
          await press(key)
          const row = page.locator('[role="treeitem"]:focus')
          if (!(await isSeen(row))) hidden.push(`${key}: ${await row.textContent()}`)
        }
      }
      expect(hidden).toStrictEqual([])
      await close()
    }
  )
})
