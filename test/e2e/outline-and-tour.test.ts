import { readFile } from 'node:fs/promises'
import { explore, open, smallFields, tooSmall, viewOf } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('the outline twin, the tour and the settings', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('on a phone the graph is the same after a look at something else, and not there meanwhile', async () => {
    const { page, faults, close, canvas } = await open(site, '/explore/nm-v-meta', {
      width: 390,
      height: 844
    })
    await canvas.evaluate((drawing) => drawing.setAttribute('data-kept', ''))
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('table').waitFor()
    expect([await canvas.count(), await page.getByRole('heading', { level: 1 }).count()]).toStrictEqual([
      0, 1
    ])
    expect(await page.getByRole('button', { name: 'Fit the view' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Graph', exact: true }).click()
    await canvas.waitFor()
    expect(await canvas.getAttribute('data-kept')).toBe('')
    expect(faults).toStrictEqual([])
    await close()
  })

  test('from the outline one expands, hides, filters, sorts and saves, by keyboard alone', async () => {
    const { page, faults, close, press, said } = await explore(site)
    const row = page.getByRole('treeitem', { name: /^Raúl Torrez person/ })
    await row.focus()
    await press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Expand', exact: true }).press('Enter')
    await said(/Added/)
    await row.focus()
    await press('Delete')
    await said(/Hid Raúl Torrez/)
    await press('Control+z')
    await said(/Undid/)
    await page.getByRole('searchbox', { name: 'Filter the outline' }).fill('unfair')
    await page.getByText(/\d of \d+ rows/).waitFor()
    await page.getByRole('tab', { name: /^Table/ }).press('Enter')
    await page.getByRole('button', { name: 'Status', exact: true }).press('Enter')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('found')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the table as CSV' }).press('Enter')
    const csv = (await readFile(await (await saving).path())).toString()
    const lines = csv.trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFfrom,relation,to,status/)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.slice(1).every((line) => /,(?:Found|Ruled(?: on)?),/.test(line))).toBe(true)
    const spoken = page.getByRole('button', { name: /resulted in .* Found, .*2026/ }).first()
    await spoken.press('Enter')
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByText('A court or jury found it.')
      .waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('the explorer fits its window: only its parts scroll', async () => {
    const { page, faults, close } = await explore(site, '/explore/nm-v-meta?select=meta-platforms')
    await page.getByRole('heading', { name: 'Meta Platforms, Inc.' }).waitFor()
    const beyond = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement
      return scrollHeight - clientHeight
    })
    expect(beyond).toBe(0)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a view that opens with an unfolded stack is seen whole', async () => {
    const { page, faults, close } = await open(site, '/explore/nm-v-meta?unfold=state')
    // the map appears only while not everything is visible; it goes once the stack has its place
    await page.waitForTimeout(2_000)
    expect(await page.locator('.stage div[class*="minimap"]:has(svg)').count()).toBe(0)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('on a phone whatever is touched is 40 px high and wide', async () => {
    const phone = { width: 390, height: 844, touch: true }
    const { page, faults, close } = await open(site, '/explore/nm-v-meta?asOf=2023-12-07', phone)
    const tab = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const small = new Set(await tooSmall(page))
    const look = async () => {
      for (const each of [...(await tooSmall(page)), ...(await smallFields(page))]) small.add(each)
    }
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Undo' }).waitFor()
    await look()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open the details' }).click()
    await page.getByRole('button', { name: 'Open the details fully' }).click()
    await page.getByRole('button', { name: 'Related actions' }).click()
    await page.getByRole('button', { name: 'Close the details' }).waitFor()
    await look()
    await page.getByRole('button', { name: 'Close the details' }).click()
    await tab('Table')
    await look()
    await page.keyboard.press('/')
    await page.getByRole('textbox', { name: 'Search entities and commands' }).waitFor()
    await look()
    await page.keyboard.press('Escape')
    await tab('Legend')
    await look()
    await page.locator('.side-tab', { hasText: 'Filters' }).click()
    await look()
    await page.goto(site.url)
    await page.getByRole('link', { name: 'Take the tour' }).waitFor()
    await look()
    expect([...small]).toStrictEqual([])
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a phone held across has the page of a phone, with its tabs and details at the sides', async () => {
    const phone = { width: 844, height: 390, touch: true }
    const { page, faults, close, canvas } = await open(site, '/explore/nm-v-meta', phone)
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Table' }).waitFor()
    expect((await canvas.boundingBox())?.width).toBeGreaterThan(700)
    const sheet = await page.getByRole('complementary', { name: 'Details' }).boundingBox()
    expect(sheet?.width).toBeLessThan(400)
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['a phone', { width: 390, height: 844 }]
  ])('in %s the tour leads through seven steps and puts the view back', async (_, options) => {
    const { page, faults, close } = await site.visit('/', options)
    await page.getByRole('link', { name: 'Take the tour' }).click()
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    const card = page.getByRole('dialog', { name: 'A dispute, drawn' })
    await card.waitFor()
    const before = await viewOf(page)
    for (let step = 2; step <= 7; step++) {
      await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
      await page.getByText(`${step} of 7`).waitFor()
    }
    await page.keyboard.press('Escape')
    await page.getByText('7 of 7').waitFor({ state: 'detached' })
    const after = await viewOf(page)
    expect(after).toStrictEqual(before)
    expect(faults).toStrictEqual([])
    await close()
  })

  test('settings hold at once and outlive a reload; the shortcuts are listed', async () => {
    const { page, faults, close, press } = await explore(site)
    await page.getByRole('button', { name: 'Settings' }).press('Enter')
    await page.getByRole('radio', { name: 'Dark' }).press('Space')
    await page.getByRole('radio', { name: 'Parties only' }).press('Space')
    await page.getByRole('radio', { name: /Moves it/ }).press('Space')
    await press('Escape')
    // the theme is part of the view in the address, which is updated a moment later
    expect(await viewOf(page)).toHaveProperty('theme', 'dark')
    await page.reload()
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe('dark')
    await press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.getByText('Select neighbors').waitFor()
    await press('Escape')
    expect(faults).toStrictEqual([])
    await close()
  })
})
