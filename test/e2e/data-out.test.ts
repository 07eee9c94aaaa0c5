import { readFile } from 'node:fs/promises'
import { axeFaults, explore } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

describe('the data, downloaded from the page', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('the view, a dataset and all leave in each format, by keyboard; the losses are told first', async () => {
    const { page, faults, close, press, said } = await explore(site)
    await page.getByRole('button', { name: 'Hide alleged' }).click()
    await page.getByRole('button', { name: 'Save a picture' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Data…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Download the data' })
    await dialog.getByText(/A part gets an id and a title of its own/).waitFor()
    expect(await dialog.getByRole('radio', { name: /This view/ }).isChecked()).toBe(true)
    expect(await axeFaults(page)).toStrictEqual([])

    const download = async (format: string): Promise<{ name: string; bytes: Buffer }> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: /^Download as/ }).press('Enter')
      ])
      await said(new RegExp(`Saved .*${format}`))
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
    }
    const again = async () => {
      await press('Control+k')
      await page.getByRole('textbox', { name: 'Search entities and commands' }).fill('download the data')
      await page
        .getByRole('button', { name: /^Download the data/ })
        .first()
        .waitFor()
      await press('Enter')
      await dialog.waitFor()
    }

    const view = await download('json')
    expect(view.name).toBe('pincite-view.json')
    const { datasets } = JSON.parse(view.bytes.toString()) as {
      datasets: { relations: { assertions: { status: string; source: string }[] }[] }[]
    }
    const assertions = datasets.flatMap((one) => one.relations.flatMap((relation) => relation.assertions))
    expect(assertions.length).toBeGreaterThan(20)
    expect(assertions.every(({ status, source }) => status !== '' && source !== '')).toBe(true)

    await again()
    await dialog.getByRole('radio', { name: 'One dataset' }).focus()
    await press('Space')
    const dataset = await dialog.getByRole('combobox', { name: 'Dataset' }).inputValue()
    await dialog.getByRole('radio', { name: /^CSV/ }).focus()
    await press('Space')
    await dialog.getByText('What CSV cannot say').waitFor()
    await dialog.getByRole('checkbox', { name: /^Raw/ }).press('Space')
    const csv = await download('csv.zip')
    expect(csv.name).toBe(`pincite-${dataset}.csv.zip`)
    expect(csv.bytes.subarray(0, 2).toString()).toBe('PK')

    const words = [/^GraphML/, /^GEXF/, /^Cytoscape/, /^FollowTheMoney/, /^Cypher/, /^CSL/]
    for (const [i, ending] of ['graphml', 'gexf', 'cyjs', 'ftm.json', 'cypher', 'csl.json'].entries()) {
      await again()
      await dialog.getByRole('radio', { name: 'All the data' }).check()
      await dialog.getByRole('radio', { name: words[i] ?? '' }).check()
      await dialog.getByText(/^What .* cannot say$/).waitFor()
      const file = await download(ending)
      expect(file.name).toBe(`pincite-all.${ending}`)
      expect(file.bytes.length).toBeGreaterThan(1_000)
    }
    expect(faults).toStrictEqual([])
    await close()
  })

  test('on a phone in the dark, and when the server fails', async () => {
    const { page, faults, close } = await explore(site, '/explore/nm-v-meta', {
      width: 390,
      height: 844,
      dark: true
    })
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Data…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Download the data' })
    await dialog.getByText(/A part gets an id and a title of its own/).waitFor()
    expect(await axeFaults(page)).toStrictEqual([])
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
    await page.route(/\/api\/export\/json\?/, (route) => route.abort())
    await dialog.getByRole('button', { name: 'Download as JSON' }).click()
    await dialog.getByText('Could not read the data').waitFor()
    await page.unrouteAll()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Retry' }).click()
    ])
    expect(file.suggestedFilename()).toBe('pincite-view.json')
    expect(faults.filter((fault) => !/Failed to load|ERR_FAILED|api\/export/.test(fault))).toStrictEqual([])
    await close()
  })
})
