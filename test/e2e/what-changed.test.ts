import { makeBriefing, saved, slides, textField, titleField } from '../support/briefing-page.ts'
import { axeFaults } from '../support/explored.ts'
import { LATER_ORDER } from '../support/later-order.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('an old briefing says what has newer assertions, and is brought up to date slide by slide, which undo takes back', async () => {
  const made = await makeBriefing(site, 'Old', 2)
  await titleField(made.page).fill('The second')
  // a slide of text alone never changes
  await made.page.getByRole('button', { name: 'Slide of text' }).click()
  await titleField(made.page).fill('Text')
  await saved(made.page)
  expect(await made.page.getByText(/has changed since/).count()).toBe(0)
  expect(made.faults).toStrictEqual([])
  await made.close()

  const put = await fetch(`${site.url}/api/datasets/later`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(LATER_ORDER)
  })
  expect([put.status, await put.text()]).toStrictEqual([200, expect.any(String)])

  const { page, faults, close } = await site.visit(`/briefing/${made.id}`)
  const what = page.getByRole('region', { name: 'What changed' })
  await what.getByText('The record has changed since slides 1, 2 were taken.').waitFor()
  await what.getByText(/One relation has newer assertions\./).waitFor()
  await what.getByText(/it read alleged, and now reads dismissed\. One newer assertion\./).waitFor()
  await what.getByText('Dismissed, Nov 20, 2026: A court of a test, Nov 20, 2026').waitFor()
  expect(await slides(page).filter({ hasText: 'Changed since' }).count()).toBe(2)
  expect(await axeFaults(page)).toStrictEqual([])

  await textField(page).fill('One allegation was dismissed.')
  await what.getByRole('button', { name: 'Update this slide' }).press('Enter')
  await what.getByText('The record has changed since slide 2 was taken.').waitFor()
  await page
    .locator('output', { hasText: 'Updated slide 1 to the record of today' })
    .waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await what.getByText('The record has changed since slides 1, 2 were taken.').waitFor()
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await what.getByText('The record has changed since slide 2 was taken.').waitFor()
  expect(await textField(page).inputValue()).toBe('One allegation was dismissed.')

  await what.getByRole('button', { name: 'See slide 2' }).click()
  await page.getByRole('complementary', { name: 'Slide 2' }).waitFor()
  await what.getByRole('button', { name: 'Update this slide' }).click()
  await what.getByText(/The record has changed/).waitFor({ state: 'detached' })
  await saved(page)
  await page.reload()
  await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
  await page.locator('.slide-drawn').first().waitFor()
  expect(await page.getByText(/has changed since/).count()).toBe(0)
  expect(faults).toStrictEqual([])
  await close()
})

test('a slide bound to a day says how it stands today, and is brought to today where that is wished', async () => {
  const made = await makeBriefing(site, 'Bound', 1)
  await saved(made.page)
  const address = `${site.url}/api/briefings/${made.id}`
  const kept = await fetch(address)
  const briefing = (await kept.json()) as { slides: { view: object }[] }
  const [slide] = briefing.slides
  const old = {
    ...briefing,
    slides: [{ ...slide, taken: '2023-12-31', seen: [], view: { ...slide?.view, asOf: '2023-12-31' } }]
  }
  const put = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': kept.headers.get('etag') ?? '' },
    body: JSON.stringify(old)
  })
  expect(put.status).toBe(200)
  await made.close()
  const { page, faults, close } = await site.visit(`/briefing/${made.id}`, {
    width: 390,
    height: 844,
    dark: true
  })
  const what = page.getByRole('region', { name: 'What changed' })
  await what.getByText('The figure shows what was known on Dec 31, 2023.').waitFor()
  await what
    .getByText(/Today it stands/)
    .first()
    .waitFor()
  expect(await axeFaults(page)).toStrictEqual([])
  await what.getByRole('button', { name: 'Update, as of today' }).click()
  await what.getByText(/The record has changed/).waitFor({ state: 'detached' })
  await page.getByText(/entities, taken/).waitFor()
  expect(faults).toStrictEqual([])
  await close()
})
