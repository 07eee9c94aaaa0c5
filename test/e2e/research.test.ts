import { readFile } from 'node:fs/promises'
import { command, explore } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

/** Each panel by its question, and the words of its head. */
const PANELS = [
  ['related nm-v-meta', /Related to New Mexico v. Meta/],
  ['paths raul-torrez mark-zuckerberg', /From Raúl Torrez to Mark Zuckerberg/],
  ['chain nm-v-meta', /New Mexico v. Meta/],
  ['compare nm-v-meta multistate-v-meta', /New Mexico v. Meta and Arizona et al. v. Meta/],
  ['audit scope=view', /What asks for a second look/],
  ['changes from=2024-01-01 to=2024-12-31', /What became known of the view “New Mexico v. Meta”/],
  ['events nm-v-meta', /Events around New Mexico v. Meta/]
] as const

describe('research', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('paths: from Torrez to Zuckerberg, first through the suit, by its weakest link; by keyboard alone', async () => {
    const { page, faults, close, press, panel, said } = await explore(site)
    await page.getByRole('treeitem', { name: /^Raúl Torrez person/ }).focus()
    await press('Enter', 'c')
    await panel.getByRole('heading', { name: 'How is Raúl Torrez connected to …' }).waitFor()
    const field = panel.getByRole('searchbox', { name: 'To whom or what?' })
    await page.waitForFunction(() => document.activeElement?.matches('input[type=search]'))
    await field.fill('mark zuck')
    await press('Enter')
    await panel.getByRole('heading', { name: 'From Raúl Torrez to Mark Zuckerberg' }).waitFor()
    const paths = panel.getByRole('list', { name: 'Paths', exact: true })
    const first = paths.getByRole('listitem').first()
    await first.getByRole('button', { name: /^1 Through New Mexico v\. Meta/ }).waitFor()
    expect(await first.textContent()).toMatch(/2 steps.*brought.*Weakest link: dismissed/s)
    // one assertion for each step; a press shows the rest
    expect(await first.getByText(/^\s*(Filed|Dismissed)$/).count()).toBe(2)
    await first.getByRole('button', { name: 'All 4 assertions' }).waitFor()
    await first.getByRole('button', { name: 'Copy this path with footnotes' }).press('Enter')
    await said(/Copied with footnotes/)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Raúl Torrez brought New Mexico v. Meta .*\(2 hops; weakest: dismissed\.\).*\[1\]/s
    )
    // options: fewer steps leave fewer paths; the trail keeps one place for one question
    await panel.getByText('Up to 4 steps').press('Enter')
    await panel.getByLabel('Steps at most').selectOption('1')
    await panel.getByText('No path of up to 1 step.').waitFor()
    await panel.getByLabel('Steps at most').selectOption('2')
    await panel.getByText(/^2 paths found/).waitFor()
    await panel.getByText('Avoid none').press('Enter')
    await panel.getByLabel('Actions', { exact: true }).check()
    await panel.getByText(/^1 path found/).waitFor()
    await panel.getByRole('button', { name: 'Alone' }).press('Enter')
    await said(/Showing 3 entities alone/)
    await press('Control+z')
    await panel.getByRole('button', { name: 'Turn round' }).press('Enter')
    await panel.getByRole('heading', { name: 'From Mark Zuckerberg to Raúl Torrez' }).waitFor()
    await panel.getByRole('button', { name: 'Read before' }).press('Enter')
    await panel.getByRole('heading', { name: 'From Raúl Torrez to Mark Zuckerberg' }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('paths between sets: the selection’s menu, and ends taken out and added', async () => {
    const { page, faults, close, press, panel } = await explore(site)
    await page.getByRole('treeitem', { name: /^Raúl Torrez person/ }).click()
    for (const name of [/^Mark Zuckerberg person/, /^Instagram platform/]) {
      await page.getByRole('treeitem', { name }).focus()
      await press('Space')
    }
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: /How they are connected/ }).press('Enter')
    await panel.getByRole('heading', { name: 'From Raúl Torrez to Mark Zuckerberg and Instagram' }).waitFor()
    await panel.getByRole('button', { name: 'Take Instagram out' }).click()
    await panel.getByRole('heading', { name: 'From Raúl Torrez to Mark Zuckerberg' }).waitFor()
    await panel.getByRole('button', { name: 'Add to where paths end' }).click()
    await panel.getByRole('searchbox').fill('Facebook')
    await panel.getByRole('button', { name: /^Facebook Platform/ }).click()
    await panel.getByRole('heading', { name: 'From Raúl Torrez to Mark Zuckerberg and Facebook' }).waitFor()
    await panel.getByRole('list', { name: 'Paths', exact: true }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('related: a reason on every hit, evidence on both sides, another order when a facet is off', async () => {
    const { page, faults, close, press, panel } = await explore(site)
    await page.getByRole('treeitem', { name: /^New Mexico v. Meta action/ }).focus()
    await press('Enter', 'r')
    await panel.getByRole('heading', { name: 'Related to New Mexico v. Meta' }).waitFor()
    const list = panel.getByRole('list', { name: 'Related actions' })
    await list.getByRole('link', { name: 'New Mexico v. Snap' }).waitFor()
    await panel.getByText(/Same proceeding left out: New Mexico v. Meta \(D\.N\.M\.\)/).waitFor()
    const hits = page.locator('ol.related > li')
    expect(await hits.count()).toBeGreaterThan(8)
    for (const reason of await page.locator('.related-reason').allTextContents()) {
      expect(reason).toMatch(/\w.*\.$/)
    }
    await hits.first().getByRole('button', { name: /^Law/ }).press('Enter')
    await hits.first().getByText('New Mexico v. Meta rests on N.M. Unfair Practices Act.').waitFor()
    await hits.first().getByText('New Mexico v. Snap rests on N.M. Unfair Practices Act.').waitFor()
    const names = () => page.locator('ol.related .related-head .case-name').allTextContents()
    const before = await names()
    await panel.getByText('Weigh…').press('Enter')
    await panel.getByRole('slider', { name: 'Conduct' }).press('Home')
    await page.waitForFunction(
      (old) =>
        [...document.querySelectorAll('ol.related .related-head .case-name')]
          .map((name) => name.textContent)
          .join() !== old,
      before.join()
    )
    await panel.getByText(/Weighed: conduct off/).waitFor()
    await panel.getByRole('button', { name: 'All as usual' }).press('Enter')
    await page.waitForFunction(
      (old) =>
        [...document.querySelectorAll('ol.related .related-head .case-name')]
          .map((name) => name.textContent)
          .join() === old,
      before.join()
    )
    await panel.getByRole('button', { name: 'Show it too' }).press('Enter')
    await list.getByText('Same proceeding', { exact: true }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('related to a set: what touches Instagram and trafficking', async () => {
    const { page, faults, close, press, panel } = await explore(site)
    await page.getByRole('treeitem', { name: /^Facilitated human trafficking allegation/ }).click()
    await page.getByRole('treeitem', { name: /^Instagram platform/ }).focus()
    await press('Space', 'Shift+F10')
    await page.getByRole('menuitem', { name: /^Related actions/ }).press('Enter')
    await panel.getByRole('heading', { name: 'Facilitated human trafficking and Instagram' }).waitFor()
    const first = page.locator('ol.related > li').first()
    await first.getByText('Touches all 2').waitFor()
    // as of a day on which only the press had spoken, less is known
    const then = await explore(
      site,
      `/explore/nm-v-meta?asOf=2023-12-07&select=${encodeURIComponent('related nm-v-meta')}`
    )
    await then.panel.getByRole('list', { name: 'Related actions' }).waitFor()
    expect(await then.panel.textContent()).not.toContain('New Mexico v. Snap')
    expect([...faults, ...then.faults]).toStrictEqual([])
    await Promise.all([close(), then.close()])
  })

  test('chain: state court, D.N.M., remand, verdict, judgment; as a line and as a list', async () => {
    const { page, faults, close, press, panel, said } = await explore(site)
    await command(page, 'Procedural history')
    await panel.getByRole('list', { name: 'Courts, the highest first' }).waitFor()
    const steps = await panel
      .getByRole('list', { name: 'Steps', exact: true })
      .getByRole('button')
      .allTextContents()
    const told = steps.join('\n')
    expect(told).toMatch(
      /Filed in N\.M\. First.*Removed to U\.S\. District Court, D\.N\.M\..*Remanded to N\.M\. First.*Decided: Jury verdict, \$375M in penalties.*Decided: New Mexico final judgment/s
    )
    const line = panel.getByRole('list', { name: 'Steps in order of time' })
    await line.getByRole('button', { name: /^Step 1: Filed/ }).focus()
    await press('ArrowRight', 'Enter')
    await panel.getByText('New Mexico v. Meta was removed to New Mexico v. Meta (D.N.M.).').waitFor()
    await panel.getByRole('button', { name: 'Show it' }).press('Enter')
    await said(/Added \d entit/)
    await panel.getByRole('button', { name: 'Take along' }).press('Enter')
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as text with footnotes' }).press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Take along'))
    const text = await readFile(await (await saving).path(), 'utf8')
    expect(text).toMatch(
      /^Procedural history of New Mexico v\. Meta\n.*1\. Dec 5, 2023: Filed in .*\[1\].*\n\[1\] /s
    )
    expect(text).toContain('Everything is alleged until a court found it.')
    expect(faults).toStrictEqual([])
    await close()
  })

  test('compare: New Mexico v. Meta with the 33-state action, found by search; a table for a spreadsheet', async () => {
    const { page, faults, close, press, panel, said } = await explore(site)
    await page.getByRole('treeitem', { name: /^New Mexico v. Meta action/ }).focus()
    await press('Enter', 'v')
    await page.waitForFunction(() => document.activeElement?.matches('input[type=search]'))
    await page.keyboard.type('4:23-cv-05448')
    await panel.getByRole('button', { name: /^Arizona et al. v. Meta/ }).waitFor()
    await press('Enter')
    const table = panel.getByRole('table', { name: 'New Mexico v. Meta and Arizona et al. v. Meta' })
    await table.waitFor()
    const row = table.getByRole('row', { name: /^Meta Payments, Inc\./ })
    expect(await row.textContent()).toMatch(/Defendant.*Filed.*Defendant.*Dismissed/)
    await row.getByRole('button').first().press('Enter')
    await table
      .getByText(/Meta Payments, Inc\. was a defendant in Arizona et al\. v\. Meta, then dismissed\./)
      .waitFor()
    await panel.getByRole('button', { name: /^Only Arizona et al. v. Meta/ }).press('Enter')
    await table.getByRole('row', { name: /COPPA/ }).waitFor()
    expect(await table.getByRole('row', { name: /^Meta Payments/ }).count()).toBe(0)
    await panel.getByRole('button', { name: 'Show shared' }).press('Enter')
    await said(/Added \d entit/)
    await panel.getByRole('button', { name: 'Take along' }).press('Enter')
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as a table (CSV)' }).press('Enter')
    const csv = await readFile(await (await saving).path(), 'utf8')
    expect(csv.slice(0, 60)).toMatch(/^\uFEFFpart,what,where,New Mexico v\. Meta,/)
    expect(csv).toMatch(/\r\n.*COPPA/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('audit: of the view and of everything, each finding leads to its relation', async () => {
    const { page, faults, close, panel } = await explore(site)
    await command(page, 'Audit what is selected')
    await panel.getByRole('heading', { name: 'What asks for a second look' }).waitFor()
    await panel.getByRole('list', { name: 'Disputed' }).getByRole('button').first().press('Enter')
    await panel.getByRole('region', { name: 'Both sides' }).waitFor()
    await panel.getByRole('button', { name: 'Read before' }).press('Enter')
    await panel.getByRole('button', { name: 'Everything' }).press('Enter')
    await panel.getByText(/One source only 1,\d\d\d/).press('Enter')
    await panel.getByRole('button', { name: /Show 12 more of 1,\d\d\d/ }).press('Enter')
    await panel.getByLabel('Dataset').selectOption('article')
    await panel.getByText(/One source only \d\d$/).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each(PANELS)('%s: a link brings it back, on a phone too', async (key, head) => {
    const path = `/explore/nm-v-meta?select=${encodeURIComponent(key)}`
    const { page, faults, close, panel } = await explore(site, path)
    await panel.getByRole('heading', { name: head }).waitFor()
    await page.reload()
    await panel.getByRole('heading', { name: head }).waitFor()
    const phone = await explore(site, path, { width: 390, height: 844 })
    await phone.page.getByRole('button', { name: 'Open the details', exact: true }).click()
    await phone.panel.getByRole('heading', { name: head }).waitFor()
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect([wide, ...faults, ...phone.faults]).toStrictEqual([false])
    await Promise.all([close(), phone.close()])
  })

  test('a failed answer says what was asked, and can be asked again', async () => {
    const { page, close, press, panel } = await explore(site)
    await page.route('**/api/chain*', (route) =>
      route.fulfill({
        status: 400,
        json: { error: { code: 'bad_request', message: 'No such action here.' } }
      })
    )
    await page.getByRole('treeitem', { name: /^New Mexico v. Meta action/ }).focus()
    await press('Enter', 'h')
    await panel.getByRole('alert').filter({ hasText: 'No such action here.' }).waitFor()
    await page.unroute('**/api/chain*')
    await panel.getByRole('button', { name: 'Retry' }).press('Enter')
    await panel.getByRole('button', { name: /^Step 1: Filed/ }).waitFor()
    await close()
  })
})
