import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { axeFaults, explore } from '../support/explored.ts'
import { handedOut, naughtyBriefing, toldBriefing } from '../support/handed-out.ts'
import type { Site } from '../support/page.ts'
import { openSite, visit } from '../support/page.ts'

jest.setTimeout(240_000)

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('a briefing made on the page is handed out by its menu in every format, and its sources too', async () => {
  const { page, faults, close, canvas, press } = await explore(site)
  await canvas.focus()
  await press('b')
  await page.getByLabel('New briefing').fill('Handed out')
  await press('Enter')
  await page.getByText('Slide 1 of Handed out').first().waitFor()
  await page.getByRole('link', { name: 'Open it' }).click()
  await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
  const opener = page.getByRole('button', { name: 'Hand out' })
  const take = async (name: string): Promise<{ file: string; bytes: Buffer }> => {
    await opener.click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name, exact: true }).click()
    const download = await coming
    return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  await opener.click()
  expect(await axeFaults(page)).toStrictEqual([])
  await press('Escape')

  const pdf = await take('PDF')
  expect(pdf.file).toMatch(/^handed-out-\d{4}-\d\d-\d\d\.pdf$/)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const html = await take('Web page, one file')
  expect(html.bytes.toString()).toContain('this slide shows')
  const slides = unzipSync((await take('Slides for PowerPoint')).bytes)
  expect(strFromU8(slides['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('p:cxnSp')
  const memo = unzipSync((await take('Memo for Word')).bytes)
  expect(strFromU8(memo['word/footnotes.xml'] ?? new Uint8Array())).toMatch(/\[1[a-z]?\] /)
  const ris = await take('RIS')
  expect(ris.bytes.toString()).toMatch(/^TY {2}- /)
  expect(faults).toStrictEqual([])
  await close()
})

test.each(['html', 'svg'] as const)(
  'naughty names and texts run no script in a file of %s',
  async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'pincite-naughty-'))
    const file = join(folder, `naughty.${format}`)
    await writeFile(file, (await handedOut(format, naughtyBriefing(), 1)).bytes)
    const { page, faults, close } = await visit(site.browser, pathToFileURL(file).href, {})
    await page.waitForTimeout(500)
    expect(await page.locator('text=alert(1)').count()).toBeGreaterThan(0)
    expect(await page.locator('img').count()).toBe(0)
    expect(faults).toStrictEqual([])
    await close()
    await rm(folder, { recursive: true })
  }
)

test('the web page has each slide on one sheet also on paper that is narrower than a screen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-paper-'))
  const file = join(folder, 'told.html')
  await writeFile(file, (await handedOut('html', toldBriefing(), 1)).bytes)
  const { page, close } = await visit(site.browser, pathToFileURL(file).href, { width: 718 })
  const beside = () =>
    page
      .locator('.body:not(.wide)')
      .first()
      .evaluate((body) => getComputedStyle(body).gridTemplateColumns.split(' ').length)
  expect(await beside()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  expect(await beside()).toBe(2)
  await close()
  await rm(folder, { recursive: true })
})
