import type { Site, Visited } from '../support/page.ts'
import { explore as exploreSite } from '../support/explored.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('the main job, in a browser', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  async function explore(
    options: Parameters<Site['visit']>[1] = {},
    path = '/explore/nm-v-meta'
  ): Promise<Visited> {
    const visited = await exploreSite(site, path, options)
    await visited.page.getByRole('treeitem', { name: /(29|33) plaintiff states/ }).waitFor()
    return visited
  }

  test('two clicks lead from the start to the suit with its people, platforms, committees and 33 states', async () => {
    const { page, faults, close } = await site.visit('/')
    await page.getByRole('heading', { level: 1, name: /Begin with\s+New Mexico v. Meta/ }).waitFor()
    await page
      .getByText(/\d+ entities, [\d,]+ relations, \d+ sources\. No relation without a source\./)
      .waitFor()
    await page
      .getByRole('link', { name: 'Open the dispute' })
      .or(page.getByRole('button', { name: 'Open the dispute' }))
      .click()
    await page.getByRole('tab', { name: /^Outline/ }).click()
    const tree = page.getByRole('tree', { name: 'What is on the canvas' })
    for (const name of [
      /Raúl Torrez person/,
      /Meta Platforms, Inc. company/,
      /Mark Zuckerberg person/,
      /Senate Judiciary Committee/,
      /House Energy and Commerce Committee/,
      /Facebook platform/,
      /Instagram platform/,
      /29 plaintiff states stack/
    ]) {
      await tree.getByRole('treeitem', { name }).first().waitFor()
    }
    expect(faults).toStrictEqual([])
    await close()
  })

  test('an entity is found by its docket number and read with status, date, source and pincite', async () => {
    const { page, faults, close } = await explore()
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await page.keyboard.type('d-101-cv-2023')
    await page.getByRole('dialog').getByText('D-101-CV-2023-02838').first().waitFor()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByRole('heading', { name: 'New Mexico v. Meta' }).waitFor()
    await panel.getByText('D-101-CV-2023-02838').first().waitFor()
    await panel
      .getByText(/Had as a defendant/)
      .first()
      .waitFor()
    await panel.getByText('Dismissed').first().waitFor()
    expect(await panel.getByRole('link').count()).toBeGreaterThan(5)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('looking back to the day of the article, Zuckerberg is a defendant and due to testify', async () => {
    const { page, faults, close } = await explore(
      {},
      '/explore/nm-v-meta?asOf=2023-12-07&select=mark-zuckerberg'
    )
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByText(/What was known on/).waitFor()
    await panel
      .getByText(/Is a defendant in/)
      .first()
      .waitFor()
    await panel
      .getByText(/Is to testify in/)
      .first()
      .waitFor()
    expect(await panel.getByText('Dismissed', { exact: true }).count()).toBe(0)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('expanding a hub shows first what it would bring', async () => {
    const { page, faults, close } = await explore({}, '/explore/nm-v-meta?select=meta-platforms')
    const panel = page.getByRole('complementary', { name: 'Details' })
    await panel.getByRole('button', { name: /^Expand/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await dialog
      .getByText(/DEFENDANT_IN|Defendant|defendant/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(faults).toStrictEqual([])
    await close()
  })

  test('hiding a status says how much is hidden, and undo brings it back', async () => {
    const { page, faults, close } = await explore()
    await page.getByRole('button', { name: 'Hide alleged' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /hidden/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /relations hidden/ })
      .waitFor({ state: 'detached' })
    expect(faults).toStrictEqual([])
    await close()
  })

  test('the outline leads along relations by keyboard alone', async () => {
    const { page, faults, close } = await explore()
    await page.getByRole('treeitem').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('treeitem', { name: /Was brought by Raúl Torrez/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: /^New Mexico v. Meta$/ })
      .waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('when the server is away the page says what failed and what to do', async () => {
    const { page, close } = await explore()
    const panel = page.getByRole('complementary', { name: 'Details' })
    const retry = panel.getByRole('button', { name: 'Retry' })
    await page.route('**/api/**', (route) => route.abort())
    await page
      .getByRole('treeitem', { name: /Facebook platform/ })
      .first()
      .click()
    await retry.first().waitFor({ timeout: 20_000 })
    await page.unroute('**/api/**')
    await retry.first().click()
    await panel.getByText(/Meta’s social network/).waitFor()
    await close()
  })

  test('once the network is back, what failed is asked again by itself', async () => {
    const { page, close } = await explore()
    const panel = page.getByRole('complementary', { name: 'Details' })
    await page.context().setOffline(true)
    await page
      .getByRole('treeitem', { name: /Facebook platform/ })
      .first()
      .click()
    await panel.getByRole('button', { name: 'Retry' }).first().waitFor({ timeout: 20_000 })
    await page.context().setOffline(false)
    await panel.getByText(/Meta’s social network/).waitFor()
    await close()
  })
})
