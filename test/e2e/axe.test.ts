import { axeFaults } from '../support/explored.ts'
import { EVERY_VIEW, largeAddress, type Shown } from '../support/every-view.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe.each([
  ['desk', {}],
  ['phone', { width: 390, height: 844 }]
] as const)('on a %s, in light and dark, axe finds nothing and the console is empty:', (size, options) => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  async function check({ path, open }: Shown): Promise<void> {
    const { page, faults, close } = await site.visit(path, options)
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
    if (path.startsWith('/explore/nm-v-meta')) await page.waitForFunction(() => location.hash !== '')
    await open?.(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForFunction(
        (scheme) => document.documentElement.dataset['mantineColorScheme'] === scheme,
        colorScheme
      )
      await page.waitForTimeout(250)
      expect([colorScheme, ...(await axeFaults(page)), ...faults]).toStrictEqual([colorScheme])
    }
    await close()
  }

  const views = EVERY_VIEW.filter(({ only }) => only === undefined || only === size)
  test.each(views.map((view) => [view.name, view] as const))('%s', (_, view) => check(view))

  test('more than can be read', async () => {
    await check({
      name: 'more than can be read',
      path: await largeAddress(),
      open: (page) => page.getByText(/things are drawn/).waitFor({ timeout: 60_000 })
    })
  })
})
