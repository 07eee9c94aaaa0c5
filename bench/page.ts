import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { barePage } from './bare-page.ts'
import { weigh } from './weigh.ts'
import { generateDataset } from './generate.ts'
import { openBrowser, openServer } from './site.ts'

/**
 * The page against a bare Cytoscape page over the same server and data, in turns, in one run:
 * the first graph visible, frames while it is dragged and zoomed, and the weight of the JavaScript.
 */
const PAIRS = Number(process.argv[2] ?? 5)
const SIZES = [
  { entities: 100, relations: 200 },
  { entities: 330, relations: 670 },
  { entities: 1_650, relations: 3_350 }
]
const FIRST = { entities: 300, relations: 600 }

/** Counts frames in the page; as text, for what compiles this file adds helpers that the page does not have. */
const COUNT = `
cancelAnimationFrame(window.counted?.frame)
window.counted = { frames: 0, from: performance.now(), frame: 0 }
window.nextFrame = () => { counted.frames += 1; counted.frame = requestAnimationFrame(nextFrame) }
counted.frame = requestAnimationFrame(nextFrame)`

const folder = await mkdtemp(join(tmpdir(), 'pincite-bench-page-'))
const datasets = [FIRST, ...SIZES].map(({ entities, relations }, at) => {
  const dataset = generateDataset(`generated-${at}`, entities, relations, at + 1)
  const ids = dataset.entities.map(({ id }) => id)
  const beginning = {
    id: `view-${at}`,
    title: dataset.title,
    about: '',
    focus: ids[0] ?? '',
    entities: ids,
    places: []
  }
  return { ...dataset, beginnings: [beginning] }
})

for (const [at, dataset] of datasets.entries()) {
  const file = join(folder, `${dataset.id}.json`)
  await writeFile(file, JSON.stringify(dataset))
  const site = await openServer(file)
  const browser = await openBrowser()
  const ours = `${site.url}/explore/view-${at}`
  const ids = dataset.entities.map(({ id }) => id)
  if (at === 0) await compareFirst(ours, ids)
  else await compareFrames(ours, ids, dataset.entities.length + dataset.relations.length)
  await browser.close()
  await site.close()

  async function compareFirst(address: string, all: readonly string[]): Promise<void> {
    const times: { own: number[]; bare: number[]; task: number[] } = { own: [], bare: [], task: [] }
    for (let pair = 0; pair < PAIRS; pair++) {
      const own = await browser.newPage()
      await own.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) {
            document.documentElement.dataset['task'] = String(
              Math.max(duration, Number(document.documentElement.dataset['task'] ?? 0))
            )
          }
        }).observe({ type: 'longtask', buffered: true })
      })
      await own.goto(address)
      times.own.push(await drawnAt(own, 'pincite:graph-drawn'))
      times.task.push(await own.evaluate(() => Number(document.documentElement.dataset['task'] ?? 0)))
      await own.close()
      const bare = await browser.newPage()
      await barePage(bare, site.url, all, 'rich')
      times.bare.push(await drawnAt(bare, 'bare-drawn'))
      await bare.close()
    }
    console.log(
      `first graph visible, ${all.length} entities: ours ${spread(times.own)} ms, bare ${spread(times.bare)} ms, ratio ${ratio(times.own, times.bare)} (goal 1.5)`
    )
    console.log(`longest task of the main thread while opening: ${spread(times.task)} ms`)
  }

  async function compareFrames(address: string, all: readonly string[], elements: number): Promise<void> {
    const frames: Record<'own' | 'lean' | 'rich', number[]> = { own: [], lean: [], rich: [] }
    const own = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await own.goto(address)
    await drawnAt(own, 'pincite:graph-drawn')
    const lean = await browser.newPage({ viewport: { width: 830, height: 690 } })
    await barePage(lean, site.url, all, 'lean')
    await drawnAt(lean, 'bare-drawn')
    const rich = await browser.newPage({ viewport: { width: 830, height: 690 } })
    await barePage(rich, site.url, all, 'rich')
    await drawnAt(rich, 'bare-drawn')
    for (let pair = 0; pair < PAIRS; pair++) {
      for (const [name, page] of [
        ['own', own],
        ['lean', lean],
        ['rich', rich]
      ] as const) {
        await page.bringToFront()
        frames[name].push(await framesOf(page))
      }
    }
    console.log(
      `drag and zoom, ${elements} elements: ours ${spread(frames.own)} frames/s, bare lean ${spread(frames.lean)}, bare rich ${spread(frames.rich)}; ours to lean ${ratio(frames.own, frames.lean)} (goal 0.9), to rich ${ratio(frames.own, frames.rich)}`
    )
  }
}
await rm(folder, { recursive: true })

const weights = await weigh()
console.log(
  `JavaScript, min+gz: first load ${kb(weights.first)}, the kit alone ${kb(weights.kit)}, more by ${kb(weights.first - weights.kit)} (goal 90 KB)`
)
console.log(
  `canvas chunk ${kb(weights.canvas)}, Cytoscape alone ${kb(weights.cytoscape)}, ratio ${(weights.canvas / weights.cytoscape).toFixed(2)} (goal 1.15)`
)

/** Milliseconds from the start of the navigation to a mark. */
async function drawnAt(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 120_000
  })
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark)
}

/** Frames a second while the canvas is dragged and zoomed for two seconds. */
async function framesOf(page: Page): Promise<number> {
  const canvas = page.locator('[role="application"]')
  const box = await canvas.boundingBox()
  if (!box) throw new Error('There is no canvas.')
  const [x, y] = [box.x + 40, box.y + box.height - 160]
  await page.evaluate(COUNT)
  await page.mouse.move(x, y)
  await page.mouse.down()
  const end = Date.now() + 1_400
  for (let step = 0; Date.now() < end; step++) {
    await page.mouse.move(x + 160 + 150 * Math.sin(step / 6), y - 120 + 100 * Math.cos(step / 6))
  }
  await page.mouse.up()
  for (let step = 0; step < 12; step++) await page.mouse.wheel(0, step < 6 ? -120 : 120)
  return page.evaluate<number>('counted.frames / ((performance.now() - counted.from) / 1000)')
}

function quantile(values: readonly number[], at: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * at)] ?? Number.NaN
}

function spread(values: readonly number[]): string {
  return `${quantile(values, 0.5).toFixed(0)} (p95 ${quantile(values, 0.95).toFixed(0)})`
}

function ratio(a: readonly number[], b: readonly number[]): string {
  return (quantile(a, 0.5) / quantile(b, 0.5)).toFixed(2)
}

function kb(bytes: number): string {
  return `${(bytes / 1_024).toFixed(0)} KB`
}
