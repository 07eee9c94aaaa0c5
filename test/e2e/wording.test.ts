import { makeBriefing, saved, slides, textField, titleField } from '../support/briefing-page.ts'
import { axeFaults } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('words that claim more than the record shown are marked as one types, and better ones are taken by mouse and keys', async () => {
  const { page, id, faults, close } = await makeBriefing(site, 'Careful', 1)
  const marks = page.locator('.written-text mark')
  await textField(page).click()
  await page.keyboard.type('Executives knew. A jury found violations. ', { delay: 15 })
  await marks.first().waitFor({ state: 'attached' })
  expect(await marks.allTextContents()).toStrictEqual(['knew'])
  await page.getByText('“knew” needs an admission or a finding.').waitFor()
  await page.locator('.caution-why li', { hasText: /\d alleged/ }).waitFor()
  await page.locator('output', { hasText: /^One word may claim more/ }).waitFor({ state: 'attached' })
  expect(await axeFaults(page)).toStrictEqual([])

  await page.getByRole('button', { name: 'Write “allegedly” for “knew”' }).click()
  expect(await textField(page).inputValue()).toMatch(/^Executives allegedly knew\. /)
  expect(await marks.count()).toBe(0)
  await page.locator('output', { hasText: 'Wrote “allegedly” for “knew”' }).waitFor({ state: 'attached' })
  // typing goes on where the words were put in, and one undo takes them back
  await page.keyboard.press('Control+z')
  expect(await textField(page).inputValue()).toMatch(/^Executives knew\. /)
  await page.keyboard.press('Alt+Enter')
  expect(await textField(page).inputValue()).toMatch(/^Executives allegedly knew\. /)
  await page.keyboard.type('all but ')
  expect(await textField(page).inputValue()).toMatch(/^Executives allegedly all but knew\. /)

  await titleField(page).fill('A company is guilty')
  await page.getByText('“guilty” needs a conviction by a criminal court.').waitFor()
  await page.getByRole('button', { name: /^Begin “According to the complaint”/ }).click()
  expect(await titleField(page).inputValue()).toBe('According to the complaint, a company is guilty')
  await page.getByLabel('Speaker notes').fill('They lied.')
  await page.getByRole('button', { name: 'Write “allegedly” for “lied”' }).press('Enter')
  expect(await page.getByLabel('Speaker notes').inputValue()).toBe('They allegedly lied.')

  await saved(page)
  await page.reload()
  await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
  expect(await titleField(page).inputValue()).toBe('According to the complaint, a company is guilty')
  expect(await slides(page).count()).toBe(1)
  expect(page.url()).toContain(id)
  expect(faults).toStrictEqual([])
  await close()
})

test('the marks lie under their words, on a phone too', async () => {
  const made = await makeBriefing(site, 'Marked', 1)
  await textField(made.page).fill(`${'A long text that breaks over several lines. '.repeat(12)}They knew.`)
  await saved(made.page)
  await made.close()
  const { page, faults, close } = await site.visit(`/briefing/${made.id}`, { width: 390, height: 844 })
  const mark = page.locator('.written-text mark')
  await mark.waitFor({ state: 'attached' })
  await textField(page).press('Control+End')
  const same = await page.evaluate(() => {
    const [area, marks] = ['.written-text textarea', '.written-marks'].map((part) =>
      document.querySelector<HTMLElement>(part.replace('.written-marks', '.written-text .written-marks'))
    )
    if (!area || !marks) throw new Error('no marks under the text')
    return {
      of: [area.scrollHeight, area.clientWidth, area.scrollTop],
      as: [marks.scrollHeight, marks.clientWidth, marks.scrollTop]
    }
  })
  expect(same.as).toStrictEqual(same.of)
  expect(await axeFaults(page)).toStrictEqual([])
  expect(faults).toStrictEqual([])
  await close()
})
