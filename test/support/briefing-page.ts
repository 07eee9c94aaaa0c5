import type { Locator, Page } from 'playwright-core'
import { explore } from './explored.ts'
import type { Site, Visited } from './page.ts'

/** The editor of a briefing, by what its users see of it. */
export const saved = (page: Page): Promise<void> =>
  page
    .locator('output.save-state')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
export const slides = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Slides' }).locator('.slide-pick')
export const titles = (page: Page): Promise<string[]> => slides(page).locator('.slide-name').allTextContents()
export const titleField = (page: Page): Locator => page.getByLabel('Title', { exact: true })
export const textField = (page: Page): Locator => page.getByLabel('Text', { exact: true })

export type Made = Visited & { id: string }

/**
 * A briefing of so many slides of one view, with the last slide open; the first is added by keys, the others as
 * `how` says.
 */
export async function makeBriefing(
  site: Site,
  title: string,
  count: number,
  how: 'mouse' | 'keys' = 'mouse'
): Promise<Made> {
  const { page, faults, close, canvas, press } = await explore(site)
  await canvas.focus()
  await press('b')
  await page.getByLabel('New briefing').fill(title)
  await press('Enter')
  await page.getByText(`Slide 1 of ${title}`).first().waitFor()
  for (let at = 2; at <= count; at++) {
    if (how === 'mouse') await page.getByRole('button', { name: 'Add to briefing' }).click()
    else {
      await canvas.focus()
      await press('b')
    }
    await page.getByText(`Slide ${at} of ${title}`).first().waitFor()
  }
  const door = page.getByRole('link', { name: 'Open it' })
  await (how === 'mouse' ? door.click() : door.press('Enter'))
  await page.getByRole('complementary', { name: `Slide ${count}` }).waitFor()
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  return { page, id, faults, close }
}
