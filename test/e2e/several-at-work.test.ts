import type { Page } from 'playwright-core'
import { axeFaults } from '../support/explored.ts'
import { LATER_ORDER } from '../support/later-order.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

const RELATION = 'nm-v-meta/ALLEGES/alleg-facilitated-trafficking'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Puts or removes the notes, as a colleague would. */
async function change(method: 'PUT' | 'DELETE'): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = method === 'PUT' ? JSON.stringify(LATER_ORDER) : undefined
  const answer = await fetch(`${site.url}/api/datasets/${LATER_ORDER.id}`, { method, headers, body })
  expect(answer.status).toBe(200)
}

/** Comes back to the page, as from another tab. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

test('what a colleague adds and takes back shows in an open panel, and the view stays', async () => {
  const { page, faults, close } = await site.visit(`/explore?select=${RELATION}`)
  const panel = page.getByRole('complementary')
  await panel.getByText('¶').first().waitFor()
  const title = await page.locator('.figure-title').textContent()
  expect(await panel.getByText('¶ 7').count()).toBe(0)

  await change('PUT')
  await comeBack(page)
  await page.getByRole('alert').getByText('On the canvas: 1 relation changed.').waitFor()
  await panel.getByText('¶ 7').first().waitFor()
  expect(await axeFaults(page)).toStrictEqual([])

  await change('DELETE')
  await comeBack(page)
  await panel.getByText('¶ 7').first().waitFor({ state: 'detached' })
  expect(await page.locator('.figure-title').textContent()).toBe(title)
  expect(faults).toStrictEqual([])
  await close()
})
