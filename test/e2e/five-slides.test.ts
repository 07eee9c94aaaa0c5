import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { makeBriefing, saved, slides, textField, titleField, titles } from '../support/briefing-page.ts'
import { explore } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(300_000)

const FIVE = [
  'What is this dispute?',
  'Who sues whom',
  'What is alleged',
  'What a jury found',
  'What was known in 2023'
]

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** How a file of each extension begins; for text files, what it must contain. */
const BEGINS: Record<string, RegExp> = {
  html: /^<!doctype html>/i,
  svg: /^(<\?xml[^>]*>\s*)?<svg/,
  pdf: /^%PDF-1\./,
  png: /^\x89PNG\r\n/,
  pptx: /^PK/,
  docx: /^PK/,
  zip: /^PK/,
  json: /^\s*[{[]/
}

async function check(download: Download): Promise<void> {
  const name = download.suggestedFilename()
  const bytes = await readFile(await download.path())
  const begins = BEGINS[name.split('.').at(-1) ?? '']
  expect([name, begins !== undefined]).toStrictEqual([name, true])
  expect([name, begins?.test(bytes.subarray(0, 400).toString('latin1'))]).toStrictEqual([name, true])
  expect(bytes.length).toBeGreaterThan(2_000)
}

/**
 * Downloads every format that this server offers, by mouse or keys; none is named here, so that a new one is
 * covered.
 */
async function handOutAll(page: Page, how: 'mouse' | 'keys'): Promise<void> {
  const answer = await fetch(`${site.url}/api/meta`)
  const { exports } = (await answer.json()) as { exports: { briefing: { word: string }[] } }
  expect(exports.briefing.length).toBeGreaterThan(2)
  for (const { word } of exports.briefing) {
    const door = page.getByRole('button', { name: 'Hand out' })
    const item = page.getByRole('menuitem', { name: word, exact: true })
    const downloading = page.waitForEvent('download', { timeout: 90_000 })
    if (how === 'mouse') {
      await door.click()
      await item.click()
    } else {
      await door.press('Enter')
      await item.press('Enter')
    }
    await check(await downloading)
    await door.waitFor()
  }
}

test('five slides are made, ordered, presented and handed out by the mouse', async () => {
  const { page, faults, close, panel } = await explore(site)
  const add = page.getByRole('button', { name: 'Add to briefing' })
  await add.click()
  await page.getByLabel('New briefing').fill('By mouse')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByText('Slide 1 of By mouse').first().waitFor()
  // each slide has another view: a selection, filters, another beginning, a day
  await page
    .getByRole('treeitem', { name: /New Mexico v\. Meta/ })
    .first()
    .click()
  await panel.getByRole('heading', { name: /New Mexico v\. Meta/ }).waitFor()
  await add.click()
  await page.getByText('Slide 2 of By mouse').first().waitFor()
  await page.getByRole('button', { name: 'Hide alleged' }).click()
  await add.click()
  await page.getByText('Slide 3 of By mouse').first().waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await add.click()
  await page.getByText('Slide 4 of By mouse').first().waitFor()
  await page.getByRole('button', { name: /^As of/ }).click()
  await page.getByLabel('Show what was known on').fill('2023-12-31')
  await page.keyboard.press('Escape')
  await add.click()
  await page.getByText('Slide 5 of By mouse').first().waitFor()
  await page.getByRole('link', { name: 'Open it' }).click()
  await page.getByRole('complementary', { name: 'Slide 5' }).waitFor()
  await page.locator('.slide-day', { hasText: /As of .*2023/ }).waitFor()
  for (const [at, title] of FIVE.entries()) {
    await slides(page).nth(at).click()
    await page.getByRole('complementary', { name: `Slide ${at + 1}` }).waitFor()
    await titleField(page).fill(title)
    await textField(page).fill(`New Mexico alleges much; this is slide **${at + 1}**.`)
  }
  await slides(page)
    .nth(4)
    .dragTo(slides(page).nth(0), { targetPosition: { x: 60, y: 6 } })
  expect((await titles(page))[0]).toBe(FIVE[4])
  await saved(page)
  await handOutAll(page, 'mouse')
  await slides(page).nth(0).click()
  await page.getByRole('button', { name: 'Present' }).click()
  const next = page.getByRole('button', { name: 'Next slide' })
  for (const title of [FIVE[4], FIVE[0], FIVE[1], FIVE[2], FIVE[3]]) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.locator('.slide-standing', { hasText: /^As of/ }).waitFor()
    if (await next.isEnabled()) await next.click()
  }
  expect(await next.isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Leave (Esc)' }).click()
  await page.getByRole('complementary', { name: 'Slide 5' }).waitFor({ state: 'detached' })
  expect(faults).toStrictEqual([])
  await close()
})

test('five slides are made, ordered, presented, embedded and handed out by keys alone', async () => {
  const { page, id, faults, close } = await makeBriefing(site, 'By keys', 5, 'keys')
  const list = slides(page)
  await list.nth(4).focus()
  await page.keyboard.press('Home')
  for (const [at, title] of FIVE.entries()) {
    await page.getByRole('complementary', { name: `Slide ${at + 1}` }).waitFor()
    await titleField(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(title)
    await list.nth(at).focus()
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Alt+ArrowUp')
  expect(await titles(page)).toStrictEqual([FIVE[0], FIVE[1], FIVE[2], FIVE[4], FIVE[3]])
  await page.keyboard.press('Alt+ArrowDown')
  await saved(page)
  await handOutAll(page, 'keys')
  await list.nth(4).focus()
  await page.keyboard.press('Home')
  await page.getByRole('button', { name: 'Present' }).press('Enter')
  for (const title of FIVE) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Escape')
  // the first Escape may only leave full screen
  await page.waitForURL(new RegExp(`/briefing/${id}($|/present)`))
  await page.goto(`${site.url}/embed/${id}`)
  await page.getByRole('heading', { level: 1, name: FIVE[0] }).waitFor()
  await page.getByRole('button', { name: 'Next slide' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: FIVE[1] }).waitFor()
  expect(faults).toStrictEqual([])
  await close()
})

test('a finger swipes from slide to slide', async () => {
  const made = await makeBriefing(site, 'Swiped', 2)
  await titleField(made.page).fill('The second')
  await saved(made.page)
  await made.close()
  const { page, faults, close } = await site.visit(`/briefing/${made.id}/present/1`, {
    width: 390,
    height: 844
  })
  await page.locator('.slide').waitFor()
  const swipe = (from: number, to: number) =>
    page.locator('.slide-words').evaluate(
      (words, [start, end]) => {
        const by = (type: string, x: number) =>
          words.dispatchEvent(
            new PointerEvent(type, {
              pointerType: 'touch',
              isPrimary: true,
              bubbles: true,
              clientX: x,
              clientY: 100
            })
          )
        by('pointerdown', start)
        by('pointerup', end)
      },
      [from, to] as const
    )
  await swipe(300, 80)
  await page.getByRole('heading', { level: 1, name: 'The second' }).waitFor()
  await swipe(80, 300)
  await page.waitForURL(/\/present\/1$/)
  const fills = page.getByRole('button', { name: /^Full screen/ })
  expect(await fills.count()).toBe(1)
  // as on an iPhone
  await page.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }))
  await page.reload()
  await page.getByRole('button', { name: 'Leave (Esc)' }).waitFor()
  expect(await fills.count()).toBe(0)
  expect(faults).toStrictEqual([])
  await close()
})
