import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Dataset } from '#model/dataset.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** Playwright hides the scroll bars, which take room from what is beside them on most desks. */
const BARS = ['--hide-scrollbars']

/** The real server over the real seed, and a browser before it. */
export type Site = {
  url: string
  browser: Browser
  /** a page that records what must never happen: console errors, failed requests, CSP violations */
  visit: (path: string, options?: Visit) => Promise<Visited>
  close: () => Promise<void>
}

type Visit = { width?: number; height?: number; dark?: boolean; reducedMotion?: boolean; touch?: boolean }
export type Visited = { page: Page; faults: string[]; close: () => Promise<void> }

/** Starts the server on a free port over a fresh folder (with a dataset or settings of its own, if given), and Chromium, with letters of so many px unless a page says otherwise; a missing Chromium or build fails. */
export async function openSite(
  dataset?: Dataset,
  settings: Record<string, string> = {},
  { bars = false, letters = 16 } = {}
): Promise<Site> {
  if (!existsSync(CHROMIUM))
    throw new Error(`There is no Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM.`)
  if (!existsSync('dist/index.html')) throw new Error('The page is not built: npm run build.')
  const folder = await mkdtemp(join(tmpdir(), 'pincite-site-'))
  const environment = {
    ...process.env,
    PORT: '0',
    PINCITE_DATA: folder,
    PINCITE_STORE: 'embedded',
    NO_COLOR: '1',
    ...settings
  }
  if (dataset) {
    const file = join(folder, 'dataset.json')
    await writeFile(file, JSON.stringify(dataset))
    const loading = spawn(process.execPath, ['server/pincite.mjs', 'load', file], { env: environment })
    const [code] = await once(loading, 'exit')
    if (code !== 0) throw new Error(`The dataset could not be loaded: ${code}`)
  }
  const server = spawn(process.execPath, ['server/pincite.mjs', 'serve'], { env: environment })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
  const launching = chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, `--blink-settings=defaultFontSize=${letters}`],
    ignoreDefaultArgs: bars ? BARS : []
  })
  const browser = await launching.catch((error: unknown) => {
    server.kill()
    throw error
  })
  return {
    url,
    browser,
    visit: (path, options = {}) => visit(browser, url + path, options),
    async close() {
      await browser.close()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    }
  }
}

/** Opens an address in a browser with no history and no storage. */
export async function visit(browser: Browser, url: string, options: Visit): Promise<Visited> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
    permissions: ['clipboard-read', 'clipboard-write']
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(url)
  return { page, faults, close: () => context.close() }
}
