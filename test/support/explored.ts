import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import type { Site, Visited } from './page.ts'

/** The explorer, opened and drawn. */
export type Explored = Visited & {
  canvas: Locator
  panel: Locator
  /** waits for what the page last announced, on screen and to screen readers */
  said: (words: RegExp) => Promise<void>
  /** presses the keys one after the other */
  press: (...keys: readonly string[]) => Promise<void>
}

/** Opens the explorer with its outline and waits until its view is there. */
export async function explore(
  site: Site,
  path = '/explore/nm-v-meta',
  options: Parameters<Site['visit']>[1] = {}
): Promise<Explored> {
  const explored = await open(site, path, options)
  const { page } = explored
  if ((options.width ?? 1440) > 700) {
    await page.getByRole('tab', { name: /^Outline/ }).click()
    await page.getByRole('treeitem').first().waitFor()
  }
  return explored
}

/** Opens the explorer as it comes and waits until its view is there. */
export async function open(
  site: Site,
  path = '/explore/nm-v-meta',
  options: Parameters<Site['visit']>[1] = {}
): Promise<Explored> {
  const visited = await site.visit(path, options)
  const { page } = visited
  const canvas = page.getByRole('application', { name: /^Graph of/ })
  await canvas.waitFor()
  await page.waitForFunction(() => location.hash.startsWith('#v='))
  return {
    ...visited,
    canvas,
    panel: page.getByRole('complementary', { name: 'Details' }),
    said: async (words) => {
      await page.locator('output.spoken').filter({ hasText: words }).waitFor({ state: 'attached' })
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    }
  }
}

/**
 * What axe finds wrong in the page, or in part of it, each with the element concerned; empty where all is well.
 */
export async function axeFaults(page: Page, part = 'html'): Promise<string[]> {
  // its usual mode describes every element that passes: a minute and a half for a large page
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Fields with letters under 16 px: on a phone, Safari enlarges the whole page around them. */
export function smallFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input:not([type=checkbox], [type=range]), select, textarea')]
      .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 16)
      .map((each) => `${each.className} ${each.getAttribute('aria-label') ?? each.id}`)
  )
}

/**
 * What is drawn smaller than a finger needs, 40 px; words within a sentence, and the grip, which reaches beyond
 * itself, do not count.
 */
export async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const within = '.relation-sentence, .assertion-where, .related-head, .sheet-grip'
    const all = document.querySelectorAll('button, a[href], input, select, [role=tab], [role=menuitem]')
    return [...all].flatMap((each) => {
      const { width, height } = (each.closest('label') ?? each).getBoundingClientRect()
      const isDrawn = width > 0 && height > 0 && getComputedStyle(each).display !== 'inline'
      if (!isDrawn || each.closest(within) || Math.min(width, height) > 39.5) return []
      return `${Math.round(width)} × ${Math.round(height)}: ${each.className} ${each.textContent}`
    })
  })
}

/** The view in the address. */
export async function viewOf(page: Page): Promise<Record<string, unknown>> {
  await page.waitForTimeout(500)
  return page.evaluate(async () => {
    const text = location.hash.slice(3).replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return JSON.parse(await new Response(stream).text())
  })
}

/** Chooses a command of the palette by its words, with the keyboard alone. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Search entities and commands' }).fill(words)
  await page.getByRole('button', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Px at the top and at the foot of a desk's canvas that are not counted to its middle. */
const [TITLE, ZOOM] = [76, 56]

/** The middle of the canvas of a desk, to which the palette brings things, in the window. */
export async function middleOf(canvas: Explored['canvas']): Promise<{ x: number; y: number }> {
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no canvas')
  return { x: box.x + box.width / 2, y: box.y + (box.height + TITLE - ZOOM) / 2 }
}
