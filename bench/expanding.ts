import type { Page } from 'playwright-core'
import type { Dataset } from '#model/dataset.ts'
import { relationId } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { RELATION_TABLE, RELATION_TYPES, type RelationType } from '#model/relation-types.ts'
import { generateDataset } from './generate.ts'

/** Entities that come in. */
const FRESH = 50
const HUB = 'entity-9'

/** A view, and what expanding one of its entities brings: each neighbour with a second relation into the view, so that none are folded. */
export function expandable(
  id: string,
  entities: number,
  relations: number
): { dataset: Dataset; hub: string; on: string[] } {
  const plain = generateDataset(id, entities, relations, 7)
  const [some] = plain.relations
  const on = plain.entities.map((entity) => entity.id)
  const hub = plain.entities.find((entity) => entity.id === HUB)
  if (!some || !hub) throw new Error('The dataset is too small.')
  const fresh: Dataset['entities'] = []
  const met: Dataset['relations'] = []
  for (const [at, pattern] of plain.entities.entries()) {
    if (fresh.length === FRESH) break
    const entity = { ...pattern, id: `fresh-${at}`, name: `${pattern.name} again` }
    const ends = [hub, ...plain.entities.slice(at + 20)]
      .flatMap((other) => between(entity, other) ?? [])
      .slice(0, 2)
    if (ends.length < 2 || (ends[0]?.from !== hub.id && ends[0]?.to !== hub.id)) continue
    fresh.push(entity)
    met.push(...ends.map((end) => ({ ...some, ...end, id: relationId(end.from, end.type, end.to) })))
  }
  return {
    dataset: { ...plain, entities: [...plain.entities, ...fresh], relations: [...plain.relations, ...met] },
    hub: hub.id,
    on
  }
}

type End = { id: string; kind: Kind }

function between(a: End, b: End): { type: RelationType; from: string; to: string } | null {
  for (const type of RELATION_TYPES) {
    const { from, to } = RELATION_TABLE[type]
    if (from.includes(a.kind) && to.includes(b.kind)) return { type, from: a.id, to: b.id }
    if (from.includes(b.kind) && to.includes(a.kind)) return { type, from: b.id, to: a.id }
  }
  return null
}

/**
 * Runs in the page, as text: a timer that fires as often as it can finds the longest time in which nothing else
 * could run.
 */
const LISTEN = `
window.block = { longest: 0, last: performance.now() }
window.bell = new MessageChannel()
bell.port1.onmessage = () => {
  block.longest = Math.max(block.longest, performance.now() - block.last)
  block.last = performance.now()
  setTimeout(() => bell.port2.postMessage(null))
}
bell.port2.postMessage(null)`
const CORE = `document.querySelector('[role="application"]')._cyreg.cy`

/** Expands the hub by hand and gives the longest time that the page was blocked, ms, and how many things came. */
export async function expandOurs(page: Page): Promise<{ longest: number; came: number }> {
  const before = await count(page)
  await page.getByRole('button', { name: /^Expand \d/ }).click()
  const add = page.getByRole('button', { name: 'Add to the canvas' })
  await add.waitFor()
  await page.waitForTimeout(500)
  // found beforehand: looking for a button by name keeps the page busy for longer than anything measured here
  const box = await add.boundingBox()
  if (!box) throw new Error('There is no button to add with.')
  await page.evaluate(LISTEN)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  for (let tries = 0; (await count(page)) === before; tries++) {
    if (tries > 600) throw new Error('Nothing came.')
    await page.waitForTimeout(100)
  }
  await page.waitForTimeout(800)
  const longest = await page.evaluate<number>('block.longest')
  return { longest, came: (await count(page)) - before }
}

function count(page: Page): Promise<number> {
  return page.evaluate<number>(`${CORE}.elements().length`)
}

/** Adds the same to a bare page; gives the longest time that it was blocked, ms. */
export async function expandBare(page: Page, ids: readonly string[]): Promise<number> {
  await page.evaluate(
    `fetch('/api/between?ids=${ids.join(',')}').then((got) => got.json()).then((got) => { window.more = got })`
  )
  await page.waitForTimeout(500)
  await page.evaluate(LISTEN)
  await page.evaluate(`(() => {
    const cy = ${CORE}
    const on = (id) => cy.getElementById(id).nonempty()
    cy.add([
      ...more.entities.filter(({ id }) => !on(id)).map(({ id, name }, at) => ({
        data: { id, name },
        position: { x: 60 * (at % 10), y: 60 * Math.floor(at / 10) }
      })),
      ...more.relations.filter(({ id }) => !on(id)).map(({ id, from, to }) => ({ data: { id, source: from, target: to } }))
    ])
  })()`)
  await page.waitForTimeout(800)
  return page.evaluate<number>('block.longest')
}
