import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

/** The last evening of February in Denver, which is the first day of March by UTC. */
const EVENING = new Date('2026-03-01T05:30:00Z')

describe('elsewhere', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(undefined, { TZ: 'Pacific/Kiritimati' })
  })
  afterAll(() => site.close())

  test('what is kept or saved bears the day of the reader’s clock, in English', async () => {
    const context = await site.browser.newContext({ timezoneId: 'America/Denver', locale: 'ar-EG' })
    const page = await context.newPage()
    await page.clock.setFixedTime(EVENING)
    await page.goto(`${site.url}/explore/nm-v-meta`)
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    const choose = async (words: string): Promise<void> => {
      await page.getByRole('button', { name: 'Views' }).press('Enter')
      await page.getByRole('menuitem', { name: words }).press('Enter')
    }
    await choose('Keep this view as…')
    await page.getByLabel('Name').press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const downloading = page.waitForEvent('download')
    await choose('Save the view as a file')
    expect((await downloading).suggestedFilename()).toBe('new-mexico-v-meta-2026-02-28.pincite.json')
    await choose('Keep this view as…')
    await page.getByRole('dialog').getByText('Feb 28, 2026').waitFor({ timeout: 5_000 })
    await context.close()
  })
})
