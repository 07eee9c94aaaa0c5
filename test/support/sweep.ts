import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Site } from './page.ts'
import { type Shown, SUIT } from './shown.ts'

type Judged = { violations: { id: string; nodes: { html: string }[] }[] }

declare global {
  interface Window {
    /** https://github.com/dequelabs/axe-core */
    axe: { run: (on: Document, how: object) => Promise<Judged> }
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

/**
 * What is wrong with some views, each on a desktop and a phone at the same time: `view, size, theme: fault`.
 */
export async function sweep(site: Site, views: readonly Shown[]): Promise<string[]> {
  const found = await Promise.all((['desk', 'phone'] as const).map((size) => sweepOn(site, views, size)))
  return found.flat()
}

/**
 * One page for all views of a size, taken from one to the next, and switched between light and dark in place.
 */
async function sweepOn(site: Site, views: readonly Shown[], size: keyof typeof SIZES): Promise<string[]> {
  const { page, faults, close } = await site.visit('/favicon.ico', SIZES[size])
  await page.addInitScript(AXE)
  await page.addInitScript(() => [localStorage, sessionStorage].forEach((kept) => kept.clear()))
  const all: string[] = []
  for (const view of views) {
    if (view.only !== undefined && view.only !== size) continue
    const say = (theme: string) => (fault: string) => `${view.name}, ${size}, ${theme}: ${fault}`
    try {
      faults.length = 0
      await turn(page, 'light')
      await show(site, page, view)
      all.push(...(await faultsIn(page, [])).map(say('light')))
      await turn(page, 'dark')
      // of what axe checks, only colour depends on the theme
      all.push(...(await faultsIn(page, ['color-contrast', 'link-in-text-block'])).map(say('dark')))
      all.push(...faults.filter((fault) => !isMeant(fault, view)).map(say('console')))
    } catch (error) {
      all.push(say('not shown')(error instanceof Error ? error.message.slice(0, 400) : String(error)))
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
  await close()
  return all
}

async function show(site: Site, page: Page, { path, open, without }: Shown): Promise<void> {
  if (without) {
    await page.route(without.url, async (route) => {
      if (without.how === 'fail') await route.fulfill({ status: 503, json: FAILED })
    })
  }
  await page.goto(site.url + path, { waitUntil: 'domcontentloaded' })
  await page.locator('h1').first().waitFor({ state: 'attached' })
  if (path.startsWith(SUIT) && !without) await page.getByRole('application').waitFor()
  await open?.(page)
  if (without?.how === 'hang')
    await page
      .getByText(/^(Reading|Looking)/)
      .first()
      .waitFor()
  else await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

const FAILED = { error: { code: 'store_unavailable', message: 'The store does not answer.' } }

/** Changes the theme in place, and waits until nothing is fading any more. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

async function faultsIn(page: Page, rules: readonly string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const moving = document.getAnimations().filter((each) => each.effect?.getTiming().iterations === 1)
    await Promise.all(moving.map((each) => each.finished.catch(() => null)))
    const runOnly = only.length > 0 ? { runOnly: [...only] } : {}
    const { violations } = await window.axe.run(document, { ...runOnly, resultTypes: ['violations'] })
    const wide = document.documentElement.scrollWidth - innerWidth
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`)),
      ...(wide > 0 ? [`wider than the window by ${wide} px`] : [])
    ]
  }, rules)
}

/** A browser logs every failed answer to the console, including those that a test makes fail. */
function isMeant(fault: string, { without, name }: Shown): boolean {
  const fails = without?.how === 'fail' || / not there|^nobody/.test(name)
  return fails && fault.startsWith('console: Failed to load resource')
}
