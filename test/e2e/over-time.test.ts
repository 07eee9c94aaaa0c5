import { readFile } from 'node:fs/promises'
import { command, explore } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

describe('what happened, and what became known', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('changes: what became known of the view between two days, with its new sources; by keyboard alone', async () => {
    const { page, faults, close, press, panel, said } = await explore(site)
    await page.getByRole('treeitem', { name: /^New Mexico v. Meta action/ }).focus()
    await press('Enter', 'k')
    await panel.getByRole('heading', { name: 'What became known of New Mexico v. Meta' }).waitFor()
    await panel.getByLabel('After the end of').fill('2024-01-01')
    await panel.getByLabel('up to the end of').fill('2024-12-31')
    await panel.getByText(/^6 relations changed: 1 changed standing, 5 are new; /).waitFor()
    const changed = panel.getByRole('list', { name: 'Changed standing' })
    expect(await changed.textContent()).toMatch(
      /Mark Zuckerberg was a defendant in New Mexico v\. Meta, then dismissed \(filed before, dismissed since May 30, 2024\)\..*Dismissed.*May 30, 2024/
    )
    const fresh = panel.getByRole('list', { name: 'New sources' })
    await fresh
      .getByRole('button', { name: /New Mexico judge grants Mark Zuckerberg’s request/ })
      .press('Enter')
    await panel.getByText(/It supports/).waitFor()
    await panel.getByRole('button', { name: 'Read before' }).press('Enter')
    await panel.getByRole('button', { name: 'Take along' }).press('Enter')
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as text with footnotes' }).press('Enter')
    const text = await readFile(await (await saving).path(), 'utf8')
    expect(text).toMatch(
      /^What became known of New Mexico v\. Meta after Jan 1, 2024 and up to Dec 31, 2024\n\nAs known on Dec 31, 2024\..*Changed standing\n- Mark Zuckerberg.*\[1\].*New sources\n.*\[1\] /s
    )
    await panel.getByRole('button', { name: 'Show it' }).press('Enter')
    await said(/Added \d entit/)
    // days in the wrong order are refused in words; the palette asks about the whole view
    await panel.getByLabel('up to the end of').fill('2023-01-01')
    await panel.getByRole('alert').filter({ hasText: 'give a later day as to' }).waitFor()
    await panel.getByRole('button', { name: 'Close the details' }).press('Enter')
    await command(page, 'What became known between two days')
    await panel.getByRole('heading', { name: /of the view “New Mexico v. Meta”/ }).waitFor()
    expect(faults.filter((fault) => !fault.includes('400'))).toStrictEqual([])
    await close()
  })

  test('events: the dated events of an entity as a list, from its menu and from its page', async () => {
    const { page, faults, close, press, panel } = await explore(site)
    await page.getByRole('treeitem', { name: /^Mark Zuckerberg person/ }).focus()
    await press('Enter', 'Shift+F10')
    await page.getByRole('menuitem', { name: /^Events in order/ }).press('Enter')
    await panel.getByRole('heading', { name: 'Events around Mark Zuckerberg' }).waitFor()
    const events = panel.getByRole('list', { name: 'Events' })
    await events.getByText('Mark Zuckerberg was a defendant in New Mexico v. Meta, then dismissed.').waitFor()
    const dates = await events.locator('.event-date').allTextContents()
    expect(dates).toContain('May 30, 2024')
    await events.getByRole('button', { name: /then dismissed/ }).press('Enter')
    await panel.getByRole('region', { name: 'Both sides' }).or(panel.getByText('Dismissed').first()).waitFor()
    await panel.getByRole('button', { name: 'Read before' }).press('Enter')
    await panel.getByRole('button', { name: 'Take along' }).press('Enter')
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as a table (CSV)' }).press('Enter')
    const csv = await readFile(await (await saving).path(), 'utf8')
    expect(csv.slice(0, 60)).toMatch(/^\uFEFFpart,date,not before,not after,/)
    expect(csv).toMatch(/\r\n,2024-05-30,2024-05-30,2024-05-30,Dismissed,/)
    expect(faults).toStrictEqual([])
    await close()
  })
})
