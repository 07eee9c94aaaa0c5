import type { Page } from 'playwright-core'
import { makeBriefing, saved, titleField } from '../support/briefing-page.ts'
import { axeFaults, explore } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

const TOKEN = '4d1f0c77-of-this-server'
/** What the browser itself says of a refused request. */
const REFUSED = /status of 401/

let site: Site
beforeAll(async () => {
  site = await openSite(undefined, { PINCITE_TOKEN: TOKEN })
})
afterAll(() => site.close())

/** As if the page were on another machine, behind a proxy. */
const fromAfar = (page: Page) => page.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.5' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'This server asks for its token' })
const without = (faults: readonly string[]) => faults.filter((fault) => !REFUSED.test(fault))

test('a server that writes for its token alone: the page asks for it once, by keys, says a wrong one so, and nothing is lost', async () => {
  const { page, faults, close, canvas, press } = await explore(site)
  await fromAfar(page)
  await canvas.focus()
  await press('b')
  await page.getByLabel('New briefing').fill('Kept')
  await press('Enter')
  const dialog = dialogOf(page)
  const field = dialog.getByLabel('Token', { exact: true })
  await field.waitFor()
  expect(await field.evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await axeFaults(page, '.token-form')).toStrictEqual([])
  await page.keyboard.type('wrong')
  await press('Enter')
  await dialog.getByText('The server does not take this token. Check that you copied all of it.').waitFor()
  await field.fill(TOKEN)
  await press('Enter')
  await page.getByText('Slide 1 of Kept').first().waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application')
  // not asked again, also after the page is loaded anew
  await page.getByRole('link', { name: 'Open it' }).click()
  await titleField(page).fill('Typed with the token')
  await saved(page)
  await page.reload()
  await titleField(page).fill('Typed after a reload')
  await saved(page)
  expect(await dialog.count()).toBe(0)
  expect(page.url()).not.toContain(TOKEN)
  expect(without(faults)).toStrictEqual([])
  await close()
})

test('what is typed before the token is given stays, nobody who types is interrupted, and “Not now” is taken for an answer', async () => {
  const { page, faults, close } = await makeBriefing(site, 'Open', 1)
  await fromAfar(page)
  await titleField(page).fill('Typed without')
  const door = page.getByRole('button', { name: 'Give the token…' })
  await door.waitFor()
  expect(await dialogOf(page).count()).toBe(0)
  await door.click()
  await dialogOf(page).waitFor()
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.reload()
  expect(await titleField(page).inputValue()).toBe('Typed without')
  await door.click()
  await dialogOf(page).getByLabel('Token', { exact: true }).fill(TOKEN)
  await dialogOf(page).getByRole('button', { name: 'Use the token' }).click()
  await saved(page)
  expect(without(faults)).toStrictEqual([])
  await close()
})

test('over another dialog it alone closes by Escape, and what was refused can be tried again', async () => {
  const { page, close } = await makeBriefing(site, 'To delete', 1)
  await fromAfar(page)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  const asked = page.getByRole('dialog', { name: 'Delete this briefing?' })
  await asked.getByRole('button', { name: 'Delete' }).click()
  await dialogOf(page).getByLabel('Token', { exact: true }).waitFor()
  await dialogOf(page).getByRole('button', { name: 'Close' }).press('Escape')
  await asked.getByText('This server takes changes only with its token.').waitFor()
  await asked.getByRole('button', { name: 'Delete' }).click()
  await dialogOf(page).getByLabel('Token', { exact: true }).fill(TOKEN)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Briefings' }).waitFor()
  await close()
})
