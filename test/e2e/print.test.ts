import { TOKENS } from '#figure/look/tokens.ts'
import { sweptBriefing } from '../support/every-briefing.ts'
import { explore, open } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('the explorer on paper', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('has the drawing, the legend and all that the panel says, and nothing that one works with', async () => {
    const { page, close, panel, canvas } = await explore(
      site,
      `/explore/nm-v-meta?select=${encodeURIComponent('related nm-v-meta')}`
    )
    // on paper, other than in the emulation, nothing is told that it has another size
    await page.addInitScript(() => {
      const { ResizeObserver: Observer } = window
      window.ResizeObserver = class extends Observer {
        constructor(tell: ResizeObserverCallback) {
          super((...sizes) => void (matchMedia('print').matches || tell(...sizes)))
        }
      }
    })
    await page.reload()
    await panel.getByRole('list', { name: 'Related actions' }).waitFor()
    const screen = await panel.evaluate((part) => part.scrollHeight > part.clientHeight)
    await page.emulateMedia({ media: 'print' })
    const paper = await panel.evaluate((part) => part.scrollHeight > part.clientHeight)
    expect([screen, paper]).toStrictEqual([true, false])
    expect(await canvas.isVisible()).toBe(true)
    const [stage, ...drawn] = await page
      .locator('.stage, .stage canvas')
      .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().bottom)))
    expect(drawn).toStrictEqual([stage, stage, stage])
    const legend = page.getByRole('complementary', { name: 'Legend' })
    expect(await legend.getByText('Found or ruled').isVisible()).toBe(true)
    expect(await legend.getByText('Withdrawn').isVisible()).toBe(false)
    for (const part of [
      page.getByRole('banner'),
      page.getByRole('tab', { name: /^Outline/ }),
      legend.getByRole('button', { name: 'Filters' }),
      panel.getByRole('button', { name: 'Take along' })
    ]) {
      expect(await part.isVisible()).toBe(false)
    }
    await close()
  })

  test('is dark on white in the dark theme too, so that what is found can be seen', async () => {
    const { page, close, panel } = await explore(site, '/explore/nm-v-meta?select=nm-v-meta', { dark: true })
    await panel.getByText('Found', { exact: true }).first().waitFor()
    const looks = () =>
      page.evaluate(() => {
        const root = getComputedStyle(document.documentElement)
        const found = root.getPropertyValue('--pincite-line-ink')
        const drawn = [...document.querySelectorAll('.stage canvas')].map(
          (one) => getComputedStyle(one).filter
        )
        return {
          found,
          scheme: root.colorScheme,
          turned: drawn.every((each) => each.startsWith('invert(1)'))
        }
      })
    expect(await looks()).toStrictEqual({ found: TOKENS.dark.line.ink, scheme: 'dark', turned: false })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await looks()).toStrictEqual({ found: TOKENS.light.line.ink, scheme: 'light', turned: true })
    await close()
  })

  test('has the words of the start page in ink, its button too', async () => {
    const { page, close } = await site.visit('/')
    const door = page.getByRole('link', { name: 'Open the dispute' })
    await door.waitFor()
    const inkOf = () => door.evaluate((one) => getComputedStyle(one).color)
    expect(await inkOf()).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'print' })
    expect(await inkOf()).toBe('rgb(22, 28, 38)')
    await close()
  })

  test('has every step of a long procedural history', async () => {
    const { page, close, panel } = await explore(
      site,
      `/explore/nm-v-meta?select=${encodeURIComponent('chain multistate-v-meta')}`
    )
    const steps = panel.getByRole('list', { name: 'Steps in order of time' }).getByRole('listitem')
    await steps.last().waitFor()
    // A4 with the margins that a browser gives it
    await page.setViewportSize({ width: 718, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const right = (css: string) =>
      panel
        .locator(css)
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)))
    expect(await steps.count()).toBeGreaterThan(8)
    expect(await right('.chain-sheet > ol > li')).toBeLessThanOrEqual(await right('.chain'))
    await close()
  })

  test('from a phone has the whole table or all that the sheet says, and none of its tabs', async () => {
    const path = `/explore/nm-v-meta?select=${encodeURIComponent('paths raul-torrez mark-zuckerberg')}`
    const { page, close } = await open(site, path, { width: 390, height: 844 })
    await page.locator('.sheet').getByText('Weakest link').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const isCut = (css: string) =>
      page.locator(css).evaluate((part) => part.scrollHeight > part.clientHeight + 1)
    expect([await isCut('.sheet-body'), await isCut('.phone-main')]).toStrictEqual([false, false])
    expect(await page.getByRole('navigation', { name: 'Views' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('table').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await isCut('.phone-part')).toBe(false)
    await close()
  })

  test('of a slide has nothing that one works with', async () => {
    await fetch(`${site.url}/api/briefings/swept`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: JSON.stringify(sweptBriefing())
    })
    for (const path of ['/briefing/swept/present/1', '/briefing/swept']) {
      const { page, close } = await site.visit(path, { dark: true })
      await page.locator('.slide-drawn').first().waitFor()
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await page.locator('.preview .slide, .present .slide').isVisible()).toBe(true)
      expect(
        await page.getByRole('button', { name: 'Next slide' }).or(page.locator('.bar')).isVisible()
      ).toBe(false)
      await close()
    }
  })
})
