import { explore, viewOf } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('filtering by evidence, and time', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('filters hide or dim, count what they hide, and can be set by keyboard alone', async () => {
    const { page, faults, close, press } = await explore(site)
    const note = page.getByRole('status').filter({ hasText: /relations (hidden|dimmed)/ })
    await page.getByRole('button', { name: 'Filters' }).press('Enter')
    await page.getByRole('button', { name: 'On record' }).press('Enter')
    await note.filter({ hasText: /by status/ }).waitFor()
    await page.getByRole('checkbox', { name: 'Hearings, testimony, bills' }).press('Space')
    await note.filter({ hasText: /by category/ }).waitFor()
    await page.getByRole('checkbox', { name: 'Dim instead of hide' }).press('Space')
    await note.filter({ hasText: /relations dimmed/ }).waitFor()
    await press('Control+z', 'Control+z')
    await note.filter({ hasText: /hidden: \d+ by status$|by status\s*Show/ }).waitFor()
    await page
      .getByRole('group', { name: 'Source' })
      .getByRole('button', { name: /^Only / })
      .first()
      .click()
    await note.filter({ hasText: /by source/ }).waitFor()
    await page.getByLabel('From', { exact: true }).fill('2024-01-01')
    await note.filter({ hasText: /by (period|source)/ }).waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await note.waitFor({ state: 'detached' })
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each([
    ['2023-12-07', [/Is a defendant in New Mexico v. Meta/, /Is to testify in/], [/Dismissed/]],
    [
      '2024-06-01',
      [/Was a defendant in New Mexico v. Meta, then dismissed/, /Testified in/],
      [/Is to testify/]
    ],
    ['2026-09-01', [/Was a defendant in New Mexico v. Meta, then dismissed/], []]
  ])('on %s the page knows what was known then', async (day, shows, hides) => {
    const { faults, close, panel, page } = await explore(
      site,
      `/explore/nm-v-meta?asOf=${day}&select=mark-zuckerberg`
    )
    for (const words of shows) await panel.getByText(words).first().waitFor()
    for (const words of hides) expect(await panel.getByText(words).count()).toBe(0)
    const judgment = page.getByRole('treeitem', { name: /Jury verdict, \$375M in penalties/ })
    expect(await judgment.count()).toBe(day === '2026-09-01' ? 1 : 0)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('the timeline steps, plays and brushes; its slider and events answer to the keyboard', async () => {
    const { page, faults, close, press, said } = await explore(site)
    await page.getByRole('tab', { name: /^Timeline/ }).click()
    const slider = page.getByRole('slider', { name: 'As of' })
    await slider.focus()
    await press('ArrowLeft')
    await said(/Showing what was known on/)
    const { asOf } = await viewOf(page)
    expect(asOf).toMatch(/^2026-/)
    await press('Home')
    await page.getByRole('button', { name: 'Play from event to event' }).click()
    await page.waitForTimeout(3_200)
    await page.getByRole('button', { name: 'Pause' }).click()
    const played = await viewOf(page)
    expect(String(played['asOf']) > '2023-01-01').toBe(true)
    await slider.focus()
    await press('End')
    await said(/Showing the latest/)
    const event = page
      .getByRole('button', { name: /Mark Zuckerberg was a defendant in .* Dismissed/ })
      .first()
    await event.press('Enter')
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByText(/then dismissed/)
      .first()
      .waitFor()
    await event.press('ArrowRight')
    const plot = await page.locator('.timeline-ground').boundingBox()
    if (!plot) throw new Error('there is no timeline')
    await page.mouse.move(plot.x + plot.width * 0.35, plot.y + plot.height - 30)
    await page.mouse.down()
    await page.mouse.move(plot.x + plot.width * 0.5, plot.y + plot.height - 30, { steps: 6 })
    const band = page.locator('.timeline-band')
    await band.waitFor()
    // as a browser says of a drag that becomes a scroll: nothing of the period may stay
    await page.locator('.timeline-ground').dispatchEvent('pointercancel')
    await page.mouse.move(plot.x + plot.width * 0.6, plot.y + plot.height - 30, { steps: 6 })
    expect(await band.count()).toBe(0)
    await page.mouse.up()
    await page.mouse.move(plot.x + plot.width * 0.35, plot.y + plot.height - 30)
    await page.mouse.down()
    await page.mouse.move(plot.x + plot.width * 0.6, plot.y + plot.height - 30, { steps: 6 })
    await page.mouse.up()
    await page
      .getByRole('status')
      .filter({ hasText: /by period/ })
      .waitFor()
    await page.getByRole('button', { name: 'Clear period' }).click()
    await press('[')
    await said(/Showing what was known on/)
    expect(faults).toStrictEqual([])
    await close()
  })
})
