import { explore, open, viewOf } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('finding, selecting, acting and expanding', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('the palette finds by a word begun, marks what matched, looks among kinds and on the canvas, and offers the nearest', async () => {
    const { page, faults, close, press, panel } = await explore(site)
    await press('/')
    const dialog = page.getByRole('dialog', { name: 'Search and commands' })
    await dialog.getByRole('textbox').waitFor()
    await page.keyboard.type('torr')
    await dialog.locator('mark', { hasText: 'Torr' }).first().waitFor()
    await dialog.getByRole('button', { name: 'Actions and courts' }).click()
    await dialog
      .getByText(/Nothing is called|v\./)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'On the canvas', exact: true }).click()
    await dialog.getByText('Raúl Torrez').first().waitFor()
    await dialog.getByRole('button', { name: 'Everything' }).click()
    await dialog.getByRole('textbox').fill('zukerberg')
    await dialog.getByText(/Nothing is called “zukerberg”. Nearest:/).waitFor()
    await dialog.getByRole('textbox').focus()
    await press('Enter')
    await panel.getByRole('heading', { name: 'Mark Zuckerberg' }).waitFor()
    // what can be asked of the first hit stands below it
    await press('/')
    await dialog.getByRole('textbox').fill('D-101-CV-2023-02838')
    await dialog.getByRole('button', { name: 'Procedural history of New Mexico v. Meta' }).click()
    await panel.getByText('Procedural history', { exact: true }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('what is found and seen already is selected, and the picture stays where it is', async () => {
    const { page, faults, close, press, panel } = await open(site)
    await press('/')
    const dialog = page.getByRole('dialog', { name: 'Search and commands' })
    await dialog.getByRole('textbox').fill('Meta Platforms')
    await dialog.getByRole('button', { name: /^Meta Platforms, Inc\./ }).waitFor()
    await press('Enter')
    await panel.getByRole('heading', { name: 'Meta Platforms, Inc.' }).waitFor()
    await page.waitForTimeout(500)
    // the map appears as soon as not everything is visible
    const map = page.locator('.stage div[class*="minimap"]:has(svg)')
    expect(await map.count()).toBe(0)
    for (let step = 0; step < 8; step++) await page.getByRole('button', { name: 'Closer' }).click()
    await map.waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('what is typed while the palette still loads is its query', async () => {
    const { page, faults, close } = await site.visit('/')
    await page.getByRole('button', { name: /^Or search people/ }).waitFor()
    await page.route(/Palette-.*\.js/, async (route) => {
      await new Promise((done) => setTimeout(done, 800))
      await route.continue()
    })
    await page.keyboard.press('/')
    await page.keyboard.type('torrz')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('ez')
    const dialog = page.getByRole('dialog', { name: 'Search and commands' })
    await dialog.getByRole('button', { name: /^Raúl Torrez/ }).waitFor()
    await page.keyboard.type(' ra')
    expect(await dialog.getByRole('textbox').inputValue()).toBe('torrez ra')
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a part that cannot be fetched says so, keeps the canvas, and comes whole when tried again', async () => {
    const { page, close, canvas } = await open(site)
    await page.route('**/assets/**', (route) => route.abort())
    await canvas.focus()
    await page.keyboard.press('?')
    const alert = page.getByRole('alert').filter({ hasText: 'Could not load the list of keys' })
    await alert.waitFor()
    await canvas.waitFor()
    await page.keyboard.press('Enter')
    await alert.waitFor()
    await page.unroute('**/assets/**')
    await page.getByRole('button', { name: 'Retry' }).click()
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await keys.waitFor()
    // its styles have loaded too, which the build requests only once
    await page.waitForFunction(() => {
      const columns = document.querySelector('.shortcut-columns')
      return columns !== null && getComputedStyle(columns).columnCount === '2'
    })
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application')
    await close()
  })

  test.each(['/', 'Control+k', '?', 'b', 'e'])(
    'what %s opens gives the keyboard back to the canvas',
    async (key) => {
      const { page, faults, close, canvas } = await open(site, '/explore/nm-v-meta?select=meta-platforms')
      await canvas.focus()
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]'))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application')
      expect(faults).toStrictEqual([])
      await close()
    }
  )

  test('keys select, walk, hide, invert and bring back, without a mouse', async () => {
    const { page, faults, close, canvas, press, said } = await explore(site)
    await canvas.focus()
    await press('Control+a')
    await said(/Selected 2\d things/)
    await press('Escape', 'ArrowDown')
    const walked = await viewOf(page)
    expect(walked['selection']).toHaveLength(1)
    await press('n')
    await said(/Selected \d+ things/)
    await press('i')
    await said(/Selected \d+ things/)
    await press('Escape', 'ArrowDown', 'Delete')
    await said(/^Hid /)
    await press('Control+z')
    await said(/^Undid: Hid/)
    await press('Control+Shift+z')
    await said(/^Redid: Hid/)
    await press('Control+z', 'ArrowDown', '1')
    await said(/within 1 step/)
    await page
      .getByRole('status')
      .filter({ hasText: /by distance/ })
      .waitFor()
    await press('1')
    await said(/all distances/)
    await page.getByRole('button', { name: 'History' }).click()
    await page.getByRole('menuitem', { name: /Opened New Mexico v. Meta/ }).click()
    await said(/^Undid/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a lasso and a click beside others select; the menu holds what can be done', async () => {
    const { page, faults, close, canvas, said } = await explore(site)
    const box = await canvas.boundingBox()
    if (!box) throw new Error('there is no canvas')
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
    await page.keyboard.down('Shift')
    await page.mouse.move(...at(0.02, 0.12))
    await page.mouse.down()
    for (const [x, y] of [
      [0.5, 0.12],
      [0.5, 0.95],
      [0.02, 0.95],
      [0.02, 0.14]
    ] as const) {
      await page.mouse.move(...at(x, y), { steps: 6 })
    }
    await page.mouse.up()
    await page.keyboard.up('Shift')
    const { selection } = await viewOf(page)
    expect(Array.isArray(selection) && selection.length > 5).toBe(true)
    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu')
    await menu.getByText(/things selected/).waitFor()
    await menu.getByRole('menuitem', { name: 'Line up' }).hover()
    await page.getByRole('menuitem', { name: 'Align in a column' }).click()
    await said(/Align in a column/)
    await page.keyboard.press('Control+z')
    await said(/Undid: Align/)
    await page.mouse.click(...at(0.02, 0.5), { button: 'right' })
    await page.getByRole('menuitem', { name: 'Hide unconnected entities' }).click()
    await said(/No unconnected entities|Hid/)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('expanding by one relation says what it brought; a double click asks at a hub', async () => {
    const { page, faults, close, said, press } = await explore(site, '/explore/nm-v-meta?select=raul-torrez')
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Expand by…' }).press('ArrowRight')
    await page.getByText('Relation', { exact: true }).waitFor()
    const one = page.getByRole('menuitem', { name: /^(Is|Was|Brought|Represents)/ }).first()
    await one.waitFor()
    await one.press('Enter')
    await said(/Added|Nothing new/)
    await page.getByRole('treeitem', { name: /^Meta Platforms, Inc\. company/ }).click()
    await press('e')
    await page.getByRole('dialog', { name: /Expand Meta/ }).waitFor()
    await press('Escape')
    expect(faults).toStrictEqual([])
    await close()
  })
})
