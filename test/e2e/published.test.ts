import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { READ_NAMES } from '#model/contracts.ts'
import { readUrl } from '../../client/api.ts'
import { DATA_FORMATS } from '../../server/export/data-formats.ts'
import { toBriefingText } from '#model/briefing.ts'
import { axeFaults } from '../support/explored.ts'
import type { Site, Visited } from '../support/page.ts'
import { openSite, visit } from '../support/page.ts'
import type { Published } from '../support/published.ts'
import { publishSeed } from '../support/published.ts'
import { QUESTIONS } from '../support/questions.ts'

jest.setTimeout(240_000)

const READS = READ_NAMES.flatMap((name) => [readUrl(name, QUESTIONS[name])])
const MORE = [
  '/api/search?q=meta&kinds=person,company&limit=3',
  '/api/search?q=D-101-CV-2023-02838',
  '/api/neighbors?id=meta-platforms&limit=500',
  '/api/neighbors?id=nm-v-meta&asOf=2023-12-05&marks=filed,alleged',
  '/api/related?id=nm-v-meta&weights=law:3&off=people',
  '/api/paths?from=raul-torrez&to=instagram&k=5&avoid=court',
  '/api/overview?asOf=2023-12-31',
  '/api/audit?limit=100',
  '/api/briefings',
  '/api/briefings/told',
  '/api/export'
]
const REFUSED = [
  '/api/entity?id=nowhere',
  '/api/search',
  '/api/neighbors?id=nm-v-meta&limit=x&what=1',
  '/api/nothing'
]
const SOME = 'ids=nm-v-meta,meta-platforms,mark-zuckerberg&asOf=2024-06-01'
const FILES = Object.keys(DATA_FORMATS).flatMap((format) => [
  `/api/export/${format}?${SOME}`,
  `/api/export/${format}/losses?${SOME}`
])

/** What a page gets from a request: status, tag (of briefings), and bytes in base64. */
function heard(page: Page, url: string): Promise<{ status: number; bytes: string }> {
  return page.evaluate(async (address) => {
    const response = await fetch(address)
    const bytes = new Uint8Array(await response.arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8_192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
    }
    return { status: response.status, bytes: btoa(text) }
  }, url)
}

async function served(url: string): Promise<{ status: number; bytes: string }> {
  const response = await fetch(url)
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()).toString('base64') }
}

function refusal(bytes: string): unknown {
  const { error } = JSON.parse(Buffer.from(bytes, 'base64').toString()) as { error: { requestId: string } }
  return { ...error, requestId: '' }
}

describe('a published folder', () => {
  let site: Site
  let copy: Published
  beforeAll(async () => {
    ;[site, copy] = await Promise.all([openSite(), publishSeed()])
    const kept = await fetch(`${site.url}/api/briefings/told`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: toBriefingText(copy.briefing)
    })
    expect(kept.status).toBe(200)
  })
  afterAll(() => Promise.all([site.close(), copy.close()]))

  async function opened(url: string, options: Parameters<typeof visit>[2] = {}): Promise<Visited> {
    const visited = await visit(site.browser, url, options)
    await visited.page.getByRole('heading', { level: 1 }).first().waitFor()
    // a web server sends each font when the first letter of it is drawn
    await visited.page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())))
    await visited.page.context().setOffline(true)
    return visited
  }

  test('answers every read, refusal and file as the server does, byte for byte, with the network off', async () => {
    const { page, faults, close } = await opened(`${copy.onDisk}#/`)
    for (const url of [...READS, ...MORE, ...FILES]) {
      const [here, there] = [await heard(page, url), await served(site.url + url)]
      expect([url, here]).toStrictEqual([url, there])
      expect(there.status).toBe(200)
    }
    for (const url of REFUSED.slice(0, 3)) {
      const [here, there] = [await heard(page, url), await served(site.url + url)]
      expect([url, here.status, refusal(here.bytes)]).toStrictEqual([url, there.status, refusal(there.bytes)])
    }
    expect((await heard(page, REFUSED[3] ?? '')).status).toBe(404)
    expect(faults).toStrictEqual([])
    await close()
  })

  test.each([
    ['a web server', () => `${copy.onWeb}#/`],
    ['a disk', () => `${copy.onDisk}#/`]
  ])(
    'from %s, offline: the explorer opens, finds, expands, and asks for paths and related actions',
    async (_, at) => {
      const { page, faults, close } = await opened(at())
      await page.getByRole('link', { name: 'Open the dispute' }).click()
      await page.getByRole('application', { name: /^Graph of/ }).waitFor()
      await page.getByRole('tab', { name: /^Outline/ }).click()
      await page.getByRole('treeitem').first().waitFor()
      await page.waitForFunction(() => location.hash.startsWith('#/explore/nm-v-meta#v='))

      await page.keyboard.press('Control+k')
      await page.getByRole('textbox', { name: 'Search entities and commands' }).fill('ersri')
      await page
        .getByRole('button', { name: /^ERSRI v\. Zuckerberg/ })
        .first()
        .waitFor()
      await page.keyboard.press('Escape')

      const panel = page.getByRole('complementary', { name: 'Details' })
      await page.getByRole('treeitem', { name: /^Raúl Torrez person/ }).focus()
      await page.keyboard.press('Enter')
      await panel.getByRole('button', { name: /^Expand/ }).press('Enter')
      await page.locator('output.spoken').filter({ hasText: /Added/ }).waitFor({ state: 'attached' })
      await page.getByRole('treeitem', { name: /^Raúl Torrez person/ }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('c')
      await panel.getByRole('searchbox', { name: 'To whom or what?' }).fill('mark zuck')
      await page.keyboard.press('Enter')
      await panel.getByRole('heading', { name: 'From Raúl Torrez to Mark Zuckerberg' }).waitFor()
      await panel.getByText(/paths found/).waitFor()

      await page.getByRole('treeitem', { name: /^New Mexico v. Meta action/ }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('r')
      await panel.getByRole('heading', { name: 'Related to New Mexico v. Meta' }).waitFor()
      await panel.getByRole('link', { name: 'New Mexico v. Snap' }).first().waitFor()
      expect(await page.getByRole('button', { name: 'Add to briefing' }).count()).toBe(0)
      expect(await axeFaults(page)).toStrictEqual([])
      await page.context().setOffline(false)
      await page.reload()
      await page.getByRole('treeitem', { name: /^Raúl Torrez person/ }).waitFor()
      await page.getByRole('button', { name: 'Save a picture' }).click()
      const [picture] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Picture as SVG' }).click()
      ])
      expect(await readFile(await picture.path(), 'utf8')).toContain('font/woff2;base64,')
      expect(faults).toStrictEqual([])
      await close()
    }
  )

  test('its briefings are presented and not written; its data leaves in the page’s own hands', async () => {
    const { page, faults, close } = await opened(copy.onDisk, { width: 390, height: 844, dark: true })
    expect(page.url()).toContain('#/briefing/told/present/1')
    await page.getByRole('button', { name: 'Next slide' }).click()
    await page.getByRole('navigation', { name: 'Slides' }).getByText('2 of 2').waitFor()
    expect(page.url()).toContain('#/briefing/told/present/2')
    await page.getByRole('button', { name: /^Leave/ }).click()
    await page.getByRole('heading', { name: 'Briefings' }).waitFor()
    await page.getByRole('link', { name: /^The suit/ }).waitFor()
    expect(await page.getByRole('button', { name: 'New briefing' }).count()).toBe(0)
    expect(await axeFaults(page)).toStrictEqual([])
    // an address pasted over another opens what it names
    for (const [place, title] of [
      ['#/explore/nm-v-meta', 'New Mexico v. Meta'],
      ['#/explore?entity=meta-platforms', 'Meta Platforms, Inc.']
    ] as const) {
      await page.evaluate((to) => location.assign(to), place)
      await page.getByRole('heading', { name: title }).first().waitFor()
      await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    }
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Data…' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as JSON' }).click()
    ])
    expect(file.suggestedFilename()).toBe('pincite-view.json')
    expect(faults).toStrictEqual([])
    await close()
  })
})
