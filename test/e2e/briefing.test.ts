import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import {
  type Made,
  makeBriefing,
  saved,
  slides,
  textField,
  titleField,
  titles
} from '../support/briefing-page.ts'
import { briefing as briefed, slide } from '../support/briefed.ts'
import { axeFaults, smallFields } from '../support/explored.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(240_000)

const NAUGHTY = `"><script>window.hit=1</script><img src=x onerror="window.hit=1">'); alert(1) \u202E __proto__`
const LINKS = '[a](javascript:window.hit=1) [b](data:text/html,x) <b onclick="window.hit=1">raw</b>'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Five slides on the seed, each with its title. */
async function makeFive(): Promise<Made> {
  const made = await makeBriefing(site, 'Five slides', 5)
  for (let at = 5; at >= 1; at--) {
    await slides(made.page)
      .nth(at - 1)
      .click()
    await titleField(made.page).fill(`Title ${at}`)
  }
  await saved(made.page)
  return made
}

describe('a briefing', () => {
  let made: Made
  beforeAll(async () => {
    made = await makeFive()
  })
  afterAll(() => made.close())

  test('is ordered by keys and by the mouse, copied, deleted, undone, and is there after a reload', async () => {
    const { page, faults } = made
    await slides(page).first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    expect(await titles(page)).toStrictEqual(['Title 2', 'Title 1', 'Title 3', 'Title 4', 'Title 5'])
    await slides(page)
      .nth(4)
      .dragTo(slides(page).nth(0), { targetPosition: { x: 60, y: 6 } })
    expect(await titles(page)).toStrictEqual(['Title 5', 'Title 2', 'Title 1', 'Title 3', 'Title 4'])
    await slides(page).first().focus()
    await page.keyboard.press('Control+d')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+z')
    expect(await titles(page)).toHaveLength(6)
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    expect(await titles(page)).toStrictEqual(['Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5'])
    await page.keyboard.press('Control+Shift+z')
    expect((await titles(page))[0]).toBe('Title 2')
    await page.keyboard.press('Control+z')
    await page.getByLabel('Speaker notes').fill('Say it slowly.')
    await page.reload()
    await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
    expect(await page.getByLabel('Speaker notes').inputValue()).toBe('Say it slowly.')
    await saved(page)
    expect(faults).toStrictEqual([])
  })

  test('cites by a menu, lets things stand out, and takes a changed view back', async () => {
    const { page, faults } = made
    await slides(page).nth(1).click()
    await textField(page).fill('A jury found it.')
    await textField(page).press('End')
    await page.getByRole('button', { name: 'Cite a relation of this slide' }).press('Enter')
    await page.getByLabel('Find a relation').fill('resulted')
    await page.getByRole('list', { name: 'Relations of this slide' }).getByRole('button').first().click()
    await page.locator('.slide-words .slide-ref', { hasText: /\d/ }).waitFor()
    await page.locator('.highlights summary').click()
    await page.getByLabel('Find what is on the slide').fill('Raúl')
    await page.getByRole('checkbox').first().check()
    await page.getByText('1 thing').waitFor()
    await page.getByRole('button', { name: 'Change it in the explorer' }).click()
    await page.getByRole('button', { name: 'Take into slide 2' }).waitFor()
    await page.getByRole('button', { name: 'Hide alleged' }).click()
    await page.getByRole('button', { name: 'Take into slide 2' }).click()
    await page.getByRole('complementary', { name: 'Slide 2' }).waitFor()
    await page.locator('.slide-lines').waitFor()
    expect(await page.locator('.slide-lines').textContent()).not.toContain('Alleged')
    await page.keyboard.press('Control+z')
    await page.locator('.slide-lines', { hasText: 'Alleged' }).waitFor()
    await saved(page)
    expect(faults).toStrictEqual([])
  })

  test('is presented by keys, with notes and sources; the address says where one is', async () => {
    const { page, faults, close } = await site.visit(`/briefing/${made.id}/present/1`, {
      width: 1280,
      height: 720,
      reducedMotion: false
    })
    await page.getByRole('heading', { level: 1, name: 'Title 1' }).waitFor()
    const is = (at: number) => page.waitForURL(new RegExp(`/present/${at}$`))
    for (const [key, at] of [
      ['ArrowRight', 2],
      [' ', 3],
      ['PageDown', 4],
      ['End', 5],
      ['ArrowLeft', 4],
      ['PageUp', 3],
      ['Home', 1]
    ] as const) {
      await page.keyboard.press(key)
      await is(at)
      await page.getByRole('heading', { level: 1, name: `Title ${at}` }).waitFor()
    }
    await page.keyboard.press('n')
    await page.getByText('Say it slowly.').waitFor()
    await page.keyboard.press('s')
    await page.getByRole('dialog', { name: 'Sources of Five slides' }).waitFor()
    await page.getByRole('dialog').getByText('Dec 7, 2023').first().waitFor()
    // until the list has taken the keyboard back
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(page.url()).toMatch(/\/present\/1$/)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Title 1' }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(new RegExp(`/briefing/${made.id}$`))
    // the keyboard is back where it was
    await page.locator('button:focus', { hasText: 'Present' }).waitFor()
    expect(faults).toStrictEqual([])
    await close()
  })

  test('stands in the frame of another page, steps by buttons, and lets the wheel through', async () => {
    const other = createServer((_, res) => {
      res.setHeader('content-type', 'text/html')
      res.end(
        `<title>Other</title><iframe src="${site.url}/embed/${made.id}" width="900" height="560"></iframe><iframe src="${site.url}/briefing/${made.id}" width="400" height="300"></iframe><div style="height:4000px"></div>`
      )
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const context = await site.browser.newContext()
    const page = await context.newPage()
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
    const frame = page.frameLocator('iframe').first()
    await frame.getByRole('heading', { name: 'Title 1' }).waitFor()
    await frame.getByRole('button', { name: 'Next slide' }).click()
    await frame.getByRole('heading', { name: 'Title 2' }).waitFor()
    expect(await frame.getByRole('link', { name: /Pincite/ }).getAttribute('target')).toBe('_blank')
    await page.mouse.move(450, 250)
    await page.mouse.wheel(0, 900)
    await page.waitForFunction(() => scrollY > 300)
    const framed = page.frames().filter((each) => each.url().includes('/briefing/'))
    expect(framed).toStrictEqual([])
    const bare = await site.visit(`/embed/${made.id}?text=0`, { width: 700, height: 460 })
    await bare.page.locator('figure svg').waitFor()
    expect(await bare.page.locator('.slide-words').count()).toBe(0)
    expect(bare.faults).toStrictEqual([])
    await Promise.all([bare.close(), context.close()])
    await new Promise((resolve) => other.close(resolve))
  })

  test('that two write at once shows both versions, and loses neither', async () => {
    const [one, two] = await Promise.all([0, 1].map(() => site.visit(`/briefing/${made.id}`)))
    if (!one || !two) throw new Error('there are two')
    for (const { page } of [one, two]) await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
    await titleField(one.page).fill('Title 1 of one')
    await saved(one.page)
    await titleField(two.page).fill('Title 1 of two')
    const dialog = two.page.getByRole('dialog', { name: 'This briefing was changed elsewhere' })
    await dialog.waitFor()
    await dialog.getByText('Title 1 of one').waitFor()
    await dialog.getByText('Title 1 of two').waitFor()
    expect(await axeFaults(two.page)).toStrictEqual([])
    await dialog.getByRole('button', { name: 'Keep both, mine as a copy' }).click()
    await two.page.waitForURL((url) => !url.pathname.endsWith(made.id))
    expect(await titleField(two.page).inputValue()).toBe('Title 1 of two')
    await one.page.reload()
    await one.page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
    expect(await titleField(one.page).inputValue()).toBe('Title 1 of one')
    // the console shows the refused write, as it should
    expect(two.faults.filter((fault) => !fault.includes('412'))).toStrictEqual([])
    expect(one.faults).toStrictEqual([])
    await Promise.all([one.close(), two.close()])
  })

  test('goes through a file, and naughty texts are texts', async () => {
    const { page, faults, close } = await site.visit(`/briefing/${made.id}`)
    await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
    await titleField(page).fill(NAUGHTY)
    await textField(page).fill(`${NAUGHTY}\n\n${LINKS}`)
    await page.getByLabel('Title of the briefing').fill(NAUGHTY)
    await saved(page)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as a file (JSON)' }).click()
    const file = await readFile(await (await downloading).path())
    const briefing = JSON.parse(file.toString())
    expect(briefing).toMatchObject({ pincite: 'briefing', id: made.id, title: NAUGHTY })
    await page.goto(`${site.url}/briefings`)
    await page.getByRole('heading', { level: 1, name: 'Briefings' }).waitFor()
    const open = (name: string, text: string) =>
      page
        .getByLabel('Briefing file')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    await open('bad.json', '{"slides":7}')
    await page.getByRole('alert').filter({ hasText: 'It is not a readable briefing' }).waitFor()
    await open('good.json', file.toString())
    await page.waitForURL(/\/briefing\/[^/]+$/)
    await page.getByRole('complementary', { name: 'Slide 1' }).waitFor()
    expect(page.url()).not.toContain(made.id)
    expect(await titleField(page).inputValue()).toBe(NAUGHTY)
    const id = page.url().split('/').at(-1)
    for (const path of [`/briefing/${id}/present/1`, `/embed/${id}`, '/briefings']) {
      await page.goto(site.url + path)
      await page.getByText('window.hit=1').first().waitFor()
      expect(await page.locator('a[href^="javascript"], a[href^="data"]').count()).toBe(0)
      expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    }
    expect(faults).toStrictEqual([])
    await close()
  })

  test('without slides, and with a text from right to left, is shown in order', async () => {
    const { page, faults, close } = await site.visit('/briefings')
    const put = (id: string, shown: readonly object[]) =>
      fetch(`${site.url}/api/briefings/${id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-none-match': '*' },
        body: JSON.stringify(briefed(id, { slides: shown }))
      })
    await put('none', [])
    await put('right', [slide('one', { title: 'שלום (2026)', text: 'مرحبا.\n\nHello.' })])
    await page.goto(`${site.url}/briefing/none/present/1`)
    const [heading, door] = [
      page.getByRole('heading'),
      page.getByRole('button', { name: 'Back to the briefing' })
    ]
    await door.waitFor()
    const [above, below] = [await heading.boundingBox(), await door.boundingBox()]
    expect((below?.y ?? NaN) - (above?.y ?? NaN)).toBeLessThan(80)
    await page.goto(`${site.url}/briefing/right/present/1`)
    const words = page.locator('.slide-words').locator('h1, p')
    await words.first().waitFor()
    const begins = await words.evaluateAll((all) =>
      all.map((each) => {
        const range = document.createRange()
        range.selectNodeContents(each)
        const [own, room] = [range.getBoundingClientRect(), each.getBoundingClientRect()]
        return own.right > room.right - 2 ? 'right' : 'left'
      })
    )
    expect(begins.slice(0, 3)).toStrictEqual(['right', 'right', 'left'])
    expect(faults).toStrictEqual([])
    await close()
  })

  test('has targets for a finger of 40 px and more, and menus that fit a phone', async () => {
    const phone = { width: 390, height: 844, touch: true }
    const { page, faults, close } = await site.visit(`/briefing/${made.id}`, phone)
    await page.locator('.slide-more').first().waitFor()
    const smallIn = (targets: string) =>
      page.locator(targets).evaluateAll((all) => {
        const seen = all.map((each) => ({ each, box: each.getBoundingClientRect() }))
        const shown = seen.filter(({ box: { width } }) => width > 0)
        const small = shown.filter(({ box: { width, height } }) => width < 40 || height < 40)
        return shown.length === 0
          ? ['nothing']
          : small.map(({ each, box: { width, height } }) => `${each.textContent} ${width} × ${height}`)
      })
    for (const targets of ['.editor-bar :is(button, input)', '.slide-more', '.slide-form button']) {
      expect(await smallIn(targets)).toStrictEqual([])
    }
    expect(await smallFields(page)).toStrictEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    for (const name of ['Hand out', 'What to do with slide 1']) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('menuitem').first().waitFor()
      expect(await smallIn('[role="menuitem"]')).toStrictEqual([])
      await page.keyboard.press('Escape')
    }
    await page.goto(`${site.url}/embed/${made.id}`)
    await page.getByRole('button', { name: 'Sources' }).waitFor()
    expect(await smallIn('.embed-bar button')).toStrictEqual([])
    expect(faults).toStrictEqual([])
    await close()
  })
})
