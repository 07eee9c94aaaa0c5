import type { Page } from 'playwright-core'
import { TOKENS } from '#figure/look/tokens.ts'
import { contrast } from '../figure/look/contrast.ts'
import { openSite, type Site } from '../support/page.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
}, 60_000)
afterAll(() => site.close())

/** A variable of the page as `#rrggbb`. */
function colourOf(page: Page, name: string): Promise<string> {
  return page.evaluate((variable) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = `var(${variable})`
    const channels = getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3) ?? []
    probe.remove()
    return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`
  }, name)
}

test.each([false, true])(
  'who asks for more contrast gets edges and no muted text (dark: %s)',
  async (dark) => {
    const { page, close } = await site.visit('/', { dark })
    await page
      .getByRole('searchbox')
      .or(page.getByRole('button', { name: /search/i }))
      .first()
      .waitFor()
    const against = async (name: string) =>
      contrast(await colourOf(page, name), await colourOf(page, '--pincite-panel'))
    expect(await against('--pincite-rule-strong')).toBeLessThan(3)
    await page.emulateMedia({ contrast: 'more' })
    expect(await against('--pincite-rule')).toBeGreaterThanOrEqual(3)
    expect(await against('--pincite-rule-strong')).toBeGreaterThanOrEqual(7)
    expect(await against('--pincite-muted')).toBeGreaterThanOrEqual(7)
    await close()
  }
)

test('where the system imposes its colours, what is chosen among its like can still be seen', async () => {
  const { page, close } = await site.visit('/explore/nm-v-meta?asOf=2023-12-07')
  await page.emulateMedia({ forcedColors: 'active' })
  const groundOf = (css: string) =>
    page
      .locator(css)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor)
  await page.locator('.as-of').first().waitFor()
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.locator('.chip').first().click()
  await page.locator('.chip[aria-pressed="true"]').waitFor()
  const chosen = await groundOf('.chip[aria-pressed="true"]')
  expect(await groundOf('.chip[aria-pressed="false"]')).not.toBe(chosen)
  const colourIn = (css: string) =>
    page
      .locator(css)
      .first()
      .evaluate((one) => getComputedStyle(one).color)
  const words = await colourIn('.chip[aria-pressed="true"]')
  expect(await colourIn('[role="tab"][data-active] *')).toBe(words)
  for (const css of ['.side-tab[aria-pressed="true"]', '.dock-tab[aria-selected="true"]', '.as-of-past'])
    expect([css, await groundOf(css)]).toStrictEqual([css, chosen])
  await close()
})

test.each([false, true])(
  'where the system imposes its colours, the canvas keeps the ground of its names (dark: %s)',
  async (dark) => {
    const { page, close } = await site.visit('/explore/nm-v-meta', { dark })
    await page.emulateMedia({ forcedColors: 'active', colorScheme: dark ? 'dark' : 'light' })
    const canvas = page.getByRole('application', { name: /^Graph of/ })
    await canvas.waitFor()
    const ground = await canvas.evaluate((one) => getComputedStyle(one).backgroundColor)
    const { canvas: drawn } = TOKENS[dark ? 'dark' : 'light']
    const channels = [1, 3, 5].map((at) => Number.parseInt(drawn.slice(at, at + 2), 16))
    expect(ground).toBe(`rgb(${channels.join(', ')})`)
    await close()
  }
)
