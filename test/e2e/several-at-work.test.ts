import type { Page } from 'playwright-core'
import { axeFaults } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

const RELATION = 'nm-v-meta/ALLEGES/alleg-facilitated-trafficking'
const NOTES = {
  id: 'notes',
  title: 'Notes of a colleague',
  uses: ['article'],
  sources: [
    { id: 'note', title: 'Order', kind: 'order', publisher: 'A court of a test', date: '2026-11-20' }
  ],
  relations: [
    {
      id: RELATION,
      type: 'ALLEGES',
      from: 'nm-v-meta',
      to: 'alleg-facilitated-trafficking',
      summary: 'Decided in a test.',
      assertions: [{ status: 'dismissed', date: '2026-11-20', source: 'note', pin: '¶ 7' }]
    }
  ]
}

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Puts or removes the notes, as a colleague would. */
async function change(method: 'PUT' | 'DELETE'): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = method === 'PUT' ? JSON.stringify(NOTES) : undefined
  const answer = await fetch(`${site.url}/api/datasets/notes`, { method, headers, body })
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
