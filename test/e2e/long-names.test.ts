import { open } from '../support/explored.ts'
import { dataset, relation } from '../support/cast.ts'
import type { Site } from '../support/page.ts'
import { openSite } from '../support/page.ts'

jest.setTimeout(120_000)

const WORD = 'Antidisestablishmentarianism'.repeat(4)
const NAME =
  'The State ex rel. Its Attorney General and All Similarly Situated Residents, Subdivisions and Instrumentalities v. International Consolidated Social Platform Holdings (Delaware), Inc.'

const LONG = {
  ...dataset({
    id: 'long',
    title: 'Long names',
    sources: [{ id: 'complaint', title: WORD, kind: 'complaint', publisher: WORD, date: '2023-12-05' }],
    entities: [
      { id: 'suit', kind: 'action', name: NAME, summary: WORD, aliases: [WORD] },
      { id: 'maker', kind: 'company', name: WORD },
      { id: 'said', kind: 'allegation', name: `Designed ${WORD}` }
    ],
    relations: [
      relation('maker', 'DEFENDANT_IN', 'suit', ['filed', '2023-12-05']),
      relation('suit', 'ALLEGES', 'said', ['alleged', '2023-12-05'])
    ]
  }),
  beginnings: [
    { id: 'long', title: NAME, about: '', focus: 'suit', entities: ['suit', 'maker', 'said'], places: [] }
  ]
}

describe('names and words longer than their place', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(LONG)
  })
  afterAll(() => site.close())

  test.each([
    ['a desk', '/explore/long?select=suit', 1440, 900],
    ['a desk, of a relation', '/explore/long?select=maker%2FDEFENDANT_IN%2Fsuit', 1440, 900],
    ['a phone', '/explore/long?select=suit', 390, 844]
  ])('break on %s, and the title of the view leaves the canvas free', async (_, path, width, height) => {
    const { page, faults, close } = await open(site, path, { width, height })
    await page
      .getByRole('heading', { name: /Antidis|The State/ })
      .first()
      .waitFor()
    const beyond = await page
      .locator('html, .explorer-panel, .sheet-body, .figure-title')
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.className)
      )
    expect(beyond).toStrictEqual([])
    const title = await page.locator('.figure-title').boundingBox()
    expect(title?.height).toBeLessThan(72)
    expect(faults).toStrictEqual([])
    await close()
  })
})
