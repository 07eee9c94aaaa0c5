import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Dataset } from '#model/dataset.ts'
import { barePage, layBarePage } from './bare-page.ts'
import { expandable, expandBare, expandOurs } from './expanding.ts'
import { quantile, ratio, spread } from './figures.ts'
import { generateDataset } from './generate.ts'
import { move, type Moved } from './moving.ts'
import { openBrowser, openServer } from './site.ts'
import { weigh } from './weigh.ts'

/**
 * The page against a bare Cytoscape page over the same server and data, in turns, in one run: the first graph
 * visible, frames while it is dragged and zoomed, expanding, and the weight of the JavaScript. Arguments: how many
 * pairs, and which part alone (`first`, `frames`, `expand`, `weight`).
 */
const PAIRS = Number(process.argv[2] ?? 5)
const PART = process.argv[3] ?? 'all'
const SIZES = [
  { entities: 100, relations: 200 },
  { entities: 330, relations: 670 },
  { entities: 1_650, relations: 3_350 }
]
const DESK = { viewport: { width: 1440, height: 900 } }
/** The canvas size on a desktop. */
const CANVAS = { viewport: { width: 860, height: 690 } }
/**
 * Milliseconds that Chromium is busy drawing the frame of a new window, which would take a core from the page.
 */
const OPENING = 3_000
const OURS = 'pincite:graph-drawn'
const BARE = 'bare-drawn'

const folder = await mkdtemp(join(tmpdir(), 'pincite-bench-page-'))
if (PART === 'all' || PART === 'first') for (const arranged of [true, false]) await compareFirst(arranged)
if (PART === 'all' || PART === 'frames') for (const size of SIZES) await compareFrames(size)
if (PART === 'all' || PART === 'expand') await compareExpanding()
if (PART === 'all' || PART === 'weight') await compareWeights()
await rm(folder, { recursive: true })

/** A view whose places were found when it was loaded, or one that the page has to lay out. */
async function compareFirst(arranged: boolean): Promise<void> {
  const dataset = generateDataset('generated', 300, 600)
  const ids = dataset.entities.map(({ id }) => id)
  const own: number[] = []
  const bare: number[] = []
  const spent: Record<'own' | 'bare', number[]> = { own: [], bare: [] }
  const work = async ({ url, address, open }: Visit): Promise<void> => {
    for (let pair = 0; pair < PAIRS; pair++) {
      const ours = await open(DESK)
      const worked = await clock(ours)
      await ours.goto(address, { waitUntil: 'commit' })
      own.push(await drawnAt(ours, OURS))
      spent.own.push(await worked())
      await ours.context().close()
      const plain = await open(CANVAS)
      const did = await clock(plain)
      await barePage(plain, url, ids, 'rich')
      bare.push(await drawnAt(plain, BARE))
      spent.bare.push(await did())
      await plain.context().close()
    }
  }
  await over(dataset, ids, work, { arranged })
  const words = arranged ? 'arranged when it was loaded' : 'laid out by the page'
  console.log(
    `first graph visible, 300 entities, 600 relations, ${words}: ours ${spread(own)} ms, bare ${spread(bare)} ms, ratio ${ratio(own, bare)} (goal 1.5)`
  )
  console.log(
    `processor time of the main thread until then: ours ${spread(spent.own)} ms, bare ${spread(spent.bare)} ms, ratio ${ratio(spent.own, spent.bare)}`
  )
}

/** Gives, when it is asked, the processor time that the page's main thread has had since, ms: other work on the machine does not count. */
async function clock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await spent()
  return async () => (await spent()) - before
}

async function compareFrames({ entities, relations }: (typeof SIZES)[number]): Promise<void> {
  const dataset = generateDataset('generated', entities, relations, 2)
  const ids = dataset.entities.map(({ id }) => id)
  const moved: Record<'own' | 'lean' | 'rich', Moved[]> = { own: [], lean: [], rich: [] }
  const work = async ({ url, address, open }: Visit): Promise<void> => {
    const own = await open(DESK)
    await own.goto(address)
    await drawnAt(own, OURS)
    const lean = await open(CANVAS)
    await barePage(lean, url, ids, 'lean')
    await drawnAt(lean, BARE)
    const rich = await open(CANVAS)
    await barePage(rich, url, ids, 'rich')
    await drawnAt(rich, BARE)
    for (let pair = 0; pair < PAIRS; pair++) {
      for (const [name, page] of Object.entries({ own, lean, rich })) {
        await page.bringToFront()
        if (name === 'own' || name === 'lean' || name === 'rich') moved[name].push(await move(page))
      }
    }
  }
  await over(dataset, ids, work, { uncapped: true })
  const rates = (name: keyof typeof moved): number[] => moved[name].map(({ rate }) => rate)
  const longest = (name: keyof typeof moved): string =>
    quantile(
      moved[name].map((each) => each.longest),
      0.5
    ).toFixed(0)
  console.log(
    `drag and zoom, ${entities + relations} elements, frames/s: ours ${spread(rates('own'))}, bare lean ${spread(rates('lean'))}, bare rich ${spread(rates('rich'))}; ` +
      `ours to lean ${ratio(rates('own'), rates('lean'))} (goal 0.9 up to 1,000), to rich ${ratio(rates('own'), rates('rich'))} (goal 2 at 5,000); ` +
      `longest frame ${longest('own')}, ${longest('lean')}, ${longest('rich')} ms`
  )
}

async function compareExpanding(): Promise<void> {
  const { dataset, hub, on } = expandable('generated', 300, 600)
  const all = dataset.entities.map(({ id }) => id)
  const own: number[] = []
  const bare: number[] = []
  let came = 0
  await over(dataset, on, async ({ url, address, open }) => {
    for (let pair = 0; pair < PAIRS; pair++) {
      const ours = await open(DESK)
      await ours.goto(`${address}?select=${hub}`)
      await drawnAt(ours, OURS)
      const found = await expandOurs(ours)
      own.push(found.longest)
      came = found.came
      await ours.context().close()
      const plain = await open(CANVAS)
      await barePage(plain, url, on, 'rich')
      await drawnAt(plain, BARE)
      bare.push(await expandBare(plain, all))
      await plain.context().close()
    }
  })
  console.log(
    `expanding a view of 300 by 50 (${came} things and lines): longest block ours ${spread(own)} ms, bare add ${spread(bare)} ms, ratio ${ratio(own, bare)} (goal 3)`
  )
}

async function compareWeights(): Promise<void> {
  const { first, kit, canvas, cytoscape } = await weigh()
  console.log(
    `JavaScript, min+gz: first load ${kb(first)}, the kit alone ${kb(kit)}, more by ${kb(first - kit)} (goal 90 KB)`
  )
  console.log(
    `canvas chunk ${kb(canvas)}, Cytoscape alone ${kb(cytoscape)}, ratio ${(canvas / cytoscape).toFixed(2)} (goal 1.15)`
  )
}

type Visit = { url: string; address: string; open: (options: typeof DESK) => Promise<Page> }

/**
 * Serves a dataset with one beginning, and closes all behind itself. Loading arranges the beginning; where it is not
 * to be `arranged`, the dataset is put again over HTTP, which takes it as it is. `uncapped` is the browser's to say.
 */
async function over(
  dataset: Dataset,
  on: string[],
  work: (visit: Visit) => Promise<void>,
  { arranged = true, uncapped = false } = {}
): Promise<void> {
  const beginning = {
    id: 'view',
    title: dataset.title,
    about: '',
    focus: on[0] ?? '',
    entities: on,
    places: []
  }
  const file = join(folder, 'dataset.json')
  const text = JSON.stringify({ ...dataset, beginnings: [beginning] })
  await writeFile(file, text)
  const takeAway = await layBarePage()
  const site = await openServer(file)
  await takeAway()
  if (!arranged) await put(`${site.url}/api/datasets/${dataset.id}`, text)
  const browser = await openBrowser(uncapped)
  const open = async (options: typeof DESK): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage()
    await page.waitForTimeout(OPENING)
    return page
  }
  await work({ url: site.url, address: `${site.url}/explore/view`, open })
  await browser.close()
  await site.close()
}

async function put(url: string, body: string): Promise<void> {
  const response = await fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
  if (!response.ok) throw new Error(`The dataset was not taken: ${await response.text()}`)
}

/** Milliseconds from the start of the navigation to a mark. */
async function drawnAt(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 120_000
  })
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark)
}

function kb(bytes: number): string {
  return `${(bytes / 1_024).toFixed(0)} KB`
}
