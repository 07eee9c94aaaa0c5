import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { type Explored, explore, middleOf, viewOf } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(180_000)

/** Brings an entity to the middle of the canvas from the palette, and gives its place in the window. */
async function centred({ page, canvas, panel }: Explored, name: string): Promise<{ x: number; y: number }> {
  const zoom = async (to: 'Farther' | 'Closer') => {
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: to }).click()
  }
  await zoom('Farther')
  await page.getByRole('button', { name: /^Search people/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Search and commands' })
  await dialog.getByRole('textbox').fill(name)
  await dialog
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await panel.getByRole('heading', { name }).waitFor()
  await dialog.waitFor({ state: 'detached' })
  await zoom('Closer')
  return middleOf(canvas)
}

const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })

describe('by mouse, on the canvas and around it', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('2. a click selects, with Ctrl adds and takes out, on the ground lets go; so does the legend', async () => {
    const explored = await explore(site)
    const { page, faults, close, canvas, panel, said } = explored
    const { x, y } = await centred(explored, 'Raúl Torrez')
    const box = await canvas.boundingBox()
    if (!box) throw new Error('there is no canvas')
    await page.mouse.click(box.x + 6, box.y + box.height / 2)
    expect((await viewOf(page))['selection']).toStrictEqual([])
    await page.mouse.click(x, y)
    await panel.getByRole('heading', { name: 'Raúl Torrez' }).waitFor()
    expect((await viewOf(page))['selection']).toStrictEqual(['raul-torrez'])
    await page.keyboard.down('Control')
    await page.mouse.click(x, y)
    await page.keyboard.up('Control')
    expect((await viewOf(page))['selection']).toStrictEqual([])
    await page.getByRole('button', { name: /^Select allegations, \d/ }).click()
    await said(/Selected \d+ (things|allegations|entities)/)
    await page.getByRole('button', { name: /^Select found or ruled, \d/ }).click()
    await panel.getByRole('heading', { name: /^\d+ relations$/ }).waitFor()
    await panel.getByText(/resulted in Jury verdict, \$375M in penalties/).click()
    await panel.getByText('Relation · resulted in').waitFor()
    expect(await viewOf(page)).toMatchObject({ selection: [expect.stringContaining('/RESULTED_IN/')] })
    await page.getByRole('button', { name: 'Read before' }).click()
    await panel.getByRole('heading', { name: /^\d+ relations$/ }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('2. from what was clicked the arrow keys walk on', async () => {
    const explored = await explore(site)
    const { page, faults, close, press, said } = explored
    const { x, y } = await centred(explored, 'Raúl Torrez')
    await page.mouse.click(x, y)
    expect((await viewOf(page))['selection']).toStrictEqual(['raul-torrez'])
    await press('ArrowRight')
    await said(/Raúl Torrez alleges/)
    expect((await viewOf(page))['selection']).toStrictEqual([expect.not.stringContaining('raul-torrez')])
    expect(faults).toStrictEqual([])
    await close()
  })

  test('the ring of the way home ends before the title of the view', async () => {
    const { page, faults, close } = await explore(site)
    const home = await page.getByRole('link', { name: 'Pincite, start page' }).boundingBox()
    const title = await page.locator('.beginning-title').boundingBox()
    expect((home?.x ?? 0) + (home?.width ?? 0)).toBeLessThan(title?.x ?? 0)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('2. each kind of thing has its menu: entity, relation, stack, selection, canvas', async () => {
    const explored = await explore(site)
    const { page, faults, close, said, canvas } = explored
    const { x, y } = await centred(explored, 'Raúl Torrez')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menu', { name: /Raúl Torrez/ }).waitFor()
    await item(page, 'Select neighbors').click()
    await said(/Selected \d+ things/)
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menu', { name: /\d+ things selected/ }).waitFor()
    await item(page, 'Line up').hover()
    await item(page, /in a row$/)
      .first()
      .click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await said(/Undid/)
    await page.getByRole('treeitem', { name: /29 plaintiff states/ }).click({ button: 'right' })
    await item(page, 'Unfold').click()
    await said(/Unfolded 29 plaintiff states/)
    await page.getByRole('treeitem').first().dblclick()
    await page.getByRole('treeitem', { name: /Was brought by Raúl Torrez/ }).click({ button: 'right' })
    await page.getByRole('menu', { name: /This relation/ }).waitFor()
    await item(page, 'Select both ends').click()
    expect((await viewOf(page))['selection']).toHaveLength(2)
    const box = await canvas.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + 6, { button: 'right' })
    await page.getByRole('menu', { name: /The canvas/ }).waitFor()
    await item(page, 'Invert the selection').click()
    await said(/Selected \d+ things/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('choosing an entity that lies in a stack brings its stack to the middle', async () => {
    const explored = await explore(site, '/explore/multistate-v-meta')
    const { page, faults, close, canvas, press } = explored
    const { x, y } = await centred(explored, 'Rhode Island')
    const member = ['state-rhode-island']
    expect((await viewOf(page))['selection']).toStrictEqual(member)
    // from there the arrow keys walk along the lines of the stack
    await canvas.focus()
    for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      const { selection } = await viewOf(page)
      if (isDeepStrictEqual(selection, member)) await press(arrow)
    }
    expect((await viewOf(page))['selection']).toStrictEqual(['multistate-v-meta'])
    await page.mouse.click(x, y)
    expect((await viewOf(page))['selection']).toStrictEqual([expect.stringMatching(/^stack:state:/)])
    expect(faults).toStrictEqual([])
    await close()
  })

  test('3. a double click brings neighbors in, and again nothing new; the hub asks; hidden others come back', async () => {
    const explored = await explore(site)
    const { page, faults, close, said, panel } = explored
    const { x, y } = await centred(explored, 'Raúl Torrez')
    await page.mouse.dblclick(x, y)
    await said(/Added \d+ entit.*, \d+ relation/)
    await page.getByRole('treeitem', { name: /^Raúl Torrez person/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Expand(?! by)/ }).click()
    await said(/Nothing new/)
    await page.getByRole('treeitem', { name: /^Meta Platforms, Inc\. company/ }).click()
    await panel.getByRole('button', { name: /^Expand/ }).click()
    const hub = page.getByRole('dialog', { name: 'Expand Meta Platforms, Inc.' })
    await hub.getByText(/\d+ relations, \d+ of them not on the canvas/).waitFor()
    await hub.getByRole('group', { name: 'Status' }).getByRole('checkbox').first().uncheck()
    await hub.getByRole('group', { name: 'Type' }).getByRole('checkbox').first().uncheck()
    await hub.getByRole('spinbutton').fill('4')
    await hub.getByRole('button', { name: 'Add to the canvas' }).click()
    await said(/Added [1-4] entit/)
    await page.getByRole('treeitem', { name: /^Meta Platforms, Inc\. company/ }).click({ button: 'right' })
    await item(page, 'Show only within').hover()
    await item(page, /^2 steps/).click()
    await said(/within 2 steps/)
    await page.getByRole('treeitem', { name: /^Meta Platforms, Inc\. company/ }).click({ button: 'right' })
    await item(page, 'Hide all others').click()
    await said(/^Hid/)
    await page.getByRole('button', { name: 'History' }).click()
    await item(page, /Opened New Mexico v. Meta/).click()
    await said(/Undid/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('7. a drag moves and pins, which holds until it is unpinned; the map leads where it is pressed', async () => {
    const explored = await explore(site)
    const { page, faults, close, said } = explored
    const { x, y } = await centred(explored, 'Raúl Torrez')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 30, { steps: 8 })
    await page.mouse.up()
    await said(/Moved Raúl Torrez/)
    const pinned = async () => {
      const { places } = (await viewOf(page)) as { places: [string, number, number, string, ...unknown[]][] }
      return places.filter(([, , , , pin]) => pin === true || pin === 1).map(([key]) => key)
    }
    expect(await pinned()).toStrictEqual(['raul-torrez'])
    await page.mouse.click(x + 60, y + 30, { button: 'right' })
    await item(page, 'Unpin').click()
    await said(/Unpinned/)
    expect(await pinned()).toStrictEqual([])
    for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Closer' }).click()
    const map = page.locator('.stage div[class*="minimap"]:has(svg)')
    await map.waitFor()
    const seen = map.locator('[class*="minimapSeen"]')
    const before = await seen.getAttribute('style')
    const box = await map.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 14, (box?.y ?? 0) + 14)
    await page.waitForFunction(
      (old) => document.querySelector('.stage [class*="minimapSeen"]')?.getAttribute('style') !== old,
      before
    )
    await page.getByRole('button', { name: 'Fit the view' }).click()
    await map.waitFor({ state: 'detached' })
    expect(faults).toStrictEqual([])
    await close()
  })

  test('6. the edge of the panel is dragged; a citation is copied; the table is copied and sorted', async () => {
    const { page, faults, close, panel, said } = await explore(
      site,
      '/explore/nm-v-meta?select=mark-zuckerberg'
    )
    const edge = page.getByRole('button', { name: /^Width of the details, 372/ })
    const box = await edge.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 2, 400)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) - 98, 400, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: /^Width of the details, 47\d pixels/ }).waitFor()
    await panel
      .getByRole('button', { name: /^Was a defendant in/ })
      .first()
      .click()
    await panel.getByRole('button', { name: 'Copy citation' }).first().click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Mark Zuckerberg.*https?:/s)
    await page.getByRole('tab', { name: /^Table/ }).click()
    await page.getByRole('button', { name: 'Relation', exact: true }).click()
    await page.getByRole('columnheader', { name: 'Relation' }).waitFor()
    await page.getByRole('button', { name: 'Copy the table' }).click()
    await said(/Copied \d+ relations/)
    expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n').length).toBeGreaterThan(50)
    expect(faults).toStrictEqual([])
    await close()
  })
})
