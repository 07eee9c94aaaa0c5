import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** Starts the real server over a fresh folder into which one dataset file is loaded. */
export async function openServer(file: string): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-bench-site-'))
  const environment = {
    ...process.env,
    PORT: '0',
    PINCITE_DATA: folder,
    PINCITE_STORE: 'embedded',
    NO_COLOR: '1'
  }
  const run = (...words: string[]) =>
    spawn(process.execPath, ['server/pincite.mjs', ...words], { env: environment })
  const loading = run('load', file)
  await new Promise((resolve, reject) => {
    loading.once('exit', (code) =>
      code === 0 ? resolve(code) : reject(new Error(`load ended with ${code}`))
    )
  })
  const server = run('serve')
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer): void => {
      said += text.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    }
  }
}

/** Chromium's flags for as many frames as can be drawn, where a screen would show no more than 60 a second. */
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** Chromium without what would disturb a measurement; `uncapped` where frames are counted. */
export function openBrowser(uncapped: boolean): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    ...(uncapped ? UNCAPPED : [])
  ]
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args })
}
