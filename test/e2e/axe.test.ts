import { BRIEFINGS, sweptBriefing } from '../support/every-briefing.ts'
import { AROUND, OVER, PAGES, PANELS } from '../support/every-view.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'
import { sweep } from '../support/sweep.ts'

jest.setTimeout(300_000)

describe('on a desk and a phone, in light and dark, axe finds nothing and the console is empty:', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
    const made = await fetch(`${site.url}/api/briefings/swept`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: JSON.stringify(sweptBriefing())
    })
    if (!made.ok) throw new Error(await made.text())
  })
  afterAll(() => site.close())

  test.each([
    ['pages', PAGES],
    ['the explorer', AROUND],
    ['what is read', PANELS],
    ['menus and dialogs', OVER],
    ['briefings', BRIEFINGS]
  ])('%s', async (_, views) => {
    expect(await sweep(site, views)).toStrictEqual([])
  })
})
