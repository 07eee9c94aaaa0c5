import { explore } from '../support/explored.ts'
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
})
