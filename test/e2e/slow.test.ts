import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('on a slow line', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('the page says whose it is before its script has come, and then makes room', async () => {
    const page = await site.browser.newPage()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${site.url}/explore/nm-v-meta`, { waitUntil: 'commit' })
    const frame = page.locator('#root > p.bar')
    await frame.getByText('Pincite').waitFor()
    release()
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    expect(await frame.count()).toBe(0)
    await page.close()
  })
})
