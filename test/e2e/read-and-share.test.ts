import { readFile } from 'node:fs/promises'
import { explore, viewOf } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('reading, arranging and sharing', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('the panel reads entity, relation and source, goes back and forth, and keeps its width', async () => {
    const { page, faults, close, panel, press } = await explore(
      site,
      '/explore/nm-v-meta?select=mark-zuckerberg'
    )
    await panel
      .getByRole('button', { name: /Was a defendant in/ })
      .first()
      .press('Enter')
    await panel.getByText('Standing over time').waitFor()
    await panel.getByText(/What came of/).waitFor()
    await panel.getByRole('button', { name: 'All it supports' }).first().press('Enter')
    await panel.getByText(/Without it, \d+ \w/).waitFor()
    await panel.getByRole('button', { name: 'Read before' }).press('Enter')
    await panel.getByText('Standing over time').waitFor()
    await panel.getByRole('button', { name: 'Read after' }).press('Enter')
    await panel.getByText(/Without it, \d+ \w/).waitFor()
    const edge = page.getByRole('button', { name: /Width of the details, 372 pixels/ })
    await edge.focus()
    await press('ArrowLeft', 'ArrowLeft')
    await page.reload()
    await page.getByRole('button', { name: /Width of the details, 420 pixels/ }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a link brings back the same view in a browser that knows nothing, in every respect', async () => {
    const { page, faults, close, canvas, press, said } = await explore(site, undefined, { dark: true })
    await page.getByRole('treeitem', { name: /29 plaintiff states/ }).focus()
    await press('Enter', 'u')
    await said(/Unfolded 29 plaintiff states/)
    await canvas.focus()
    await press('Escape', 'ArrowDown', 'p')
    await said(/Pinned 1 thing/)
    await press('Escape', 'ArrowRight', 'Delete')
    await said(/^Hid /)
    await page.getByRole('treeitem').first().focus()
    await press('Enter', '2')
    await said(/within 2 steps/)
    await page.getByRole('button', { name: 'Hide reported' }).click()
    await page.getByRole('button', { name: 'Dim', exact: true }).click()
    await page.getByRole('tab', { name: /^Timeline/ }).click()
    await page.getByRole('slider', { name: 'As of' }).focus()
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    const view = await viewOf(page)
    expect(view).toMatchObject({
      fade: true,
      near: { ids: ['nm-v-meta'], depth: 2 },
      selection: ['nm-v-meta'],
      theme: 'dark',
      asOf: expect.stringMatching(/^20/),
      filters: { marks: ['reported'] }
    })
    const link = page.url().slice(site.url.length)
    expect(link).toContain('/explore/nm-v-meta#v=')
    const other = await explore(site, link)
    // entities, places (to a tenth of a px), pins, stacks, filters, distance, day, selection and theme:
    // everything
    expect(await viewOf(other.page)).toStrictEqual(view)
    const scheme = () => document.documentElement.dataset['mantineColorScheme']
    expect(await other.page.evaluate(scheme)).toBe('dark')
    await other.page.reload()
    await other.canvas.waitFor()
    expect(await viewOf(other.page)).toStrictEqual(view)
    const broken = await site.visit(link.slice(0, 90))
    await broken.page
      .getByRole('alert')
      .filter({ hasText: /could not be opened/ })
      .waitFor()
    await broken.page.getByRole('application', { name: /^Graph of/ }).waitFor()
    expect([...faults, ...other.faults, ...broken.faults]).toStrictEqual([])
    await Promise.all([close(), other.close(), broken.close()])
  })

  test('a reload right after a change of the theme keeps it', async () => {
    const { page, faults, close } = await explore(site)
    const { theme } = await viewOf(page)
    expect(theme).toBe('light')
    const hash = await page.evaluate(() => {
      // the address is only updated after a pause; here the pause never ends
      const wait = window.setTimeout.bind(window)
      Object.assign(window, { setTimeout: (act: () => void, ms = 0) => (ms === 300 ? 0 : wait(act, ms)) })
      return location.hash
    })
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await page.waitForFunction((before) => location.hash !== before, hash)
    await page.reload()
    await page.getByRole('button', { name: 'Light theme' }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('a view is kept under a name, saved, opened again, and saved as a picture', async () => {
    const { page, faults, close, press, said } = await explore(site)
    await page.getByRole('button', { name: 'Hide alleged' }).click()
    await page.getByRole('button', { name: 'Views' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Keep this view as…' }).press('Enter')
    await page.getByLabel('Name').fill('Without allegations')
    await press('Enter')
    await said(/Kept Without allegations/)
    await page.getByRole('button', { name: 'Views' }).press('Enter')
    const downloading = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save the view as a file' }).press('Enter')
    const file = await (await downloading).path()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByLabel('View file')
      .setInputFiles({ name: 'view.json', mimeType: 'application/json', buffer: await readFile(file) })
    await said(/Opened view.json/)
    const view = await viewOf(page)
    expect(view['filters']).toMatchObject({ marks: ['alleged'] })
    await page
      .getByLabel('View file')
      .setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1}') })
    await said(/Could not open no.json: It is not a view of Pincite/)
    for (const [word, magic] of [
      ['Picture as SVG', '<svg'],
      ['Picture as PNG', 'PNG']
    ] as const) {
      await page.getByRole('button', { name: 'Save a picture' }).press('Enter')
      const saving = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: word }).press('Enter')
      const bytes = await readFile(await (await saving).path())
      expect(bytes.subarray(0, 400).toString('latin1')).toContain(magic)
      if (magic === '<svg') {
        expect(bytes.toString()).toContain('Everything is alleged until a court found it')
        expect(bytes.toString()).not.toContain('<script')
      }
    }
    expect(faults).toStrictEqual([])
    await close()
  })

  test('layouts are one step each, pins hold, and nothing jumps when something comes in', async () => {
    const { page, faults, close, canvas, press, said } = await explore(
      site,
      '/explore/nm-v-meta?select=raul-torrez'
    )
    const before = await viewOf(page)
    await canvas.focus()
    await press('p')
    await said(/Pinned 1 thing/)
    for (const word of ['By force', 'In layers', 'In rings', 'By kind', 'By date', 'By role']) {
      await press('Escape', 'Shift+F10')
      await page.getByRole('menuitem', { name: 'Arrange' }).press('ArrowRight')
      await page.getByRole('menuitem', { name: word }).press('Enter')
      await said(new RegExp(`Arranged ${word.toLowerCase()}`))
    }
    const after = await viewOf(page)
    const at = (view: Record<string, unknown>, key: string) =>
      (view['places'] as [string, number, number][]).find(([one]) => one === key)?.slice(1, 3)
    expect(at(after, 'raul-torrez')).toStrictEqual(at(before, 'raul-torrez'))
    await page.getByRole('treeitem', { name: /^Raúl Torrez/ }).click()
    await press('e')
    await said(/Added/)
    const grown = await viewOf(page)
    for (const [key] of after['places'] as [string][]) expect(at(grown, key)).toStrictEqual(at(after, key))
    for (let step = 0; step < 8; step++) await press('Control+z')
    expect((await viewOf(page))['places']).toStrictEqual(before['places'])
    expect(faults).toStrictEqual([])
    await close()
  })
})
