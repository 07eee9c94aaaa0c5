import { toBriefingText } from '#model/briefing.ts'
import type { Briefing } from '#model/briefing.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCli } from '../cli/run-cli.ts'
import { briefing, slide } from './briefed.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2'
}

/** A published folder over the seed with one briefing. */
export type Published = {
  briefing: Briefing
  /** the address of its page on disk, and in a folder of a plain web server */
  onDisk: string
  onWeb: string
  close: () => Promise<void>
}

/** Publishes the seed as users do, and puts the folder on a web server that knows nothing of Pincite. */
export async function publishSeed(): Promise<Published> {
  const home = await mkdtemp(join(tmpdir(), 'pincite-published-'))
  const told = briefing('told', { title: 'The suit', slides: ['one', 'two'].map(slideOf) })
  const env = { PINCITE_DATA: join(home, 'data') }
  await writeFile(join(home, 'told.json'), toBriefingText(told))
  for (const args of [
    ['briefing', 'put', join(home, 'told.json')],
    ['publish', '--out', join(home, 'copy'), '--briefing', 'told']
  ]) {
    const { code, err } = await runCli(args, env)
    if (code !== 0) throw new Error(err)
  }
  const server = createServer((req, res) => {
    const path = normalize(new URL(req.url ?? '/', 'http://copy').pathname).replace(/^\/some\/where\//, '')
    const file = join(home, 'copy', path === '' ? 'index.html' : path)
    readFile(file).then(
      (bytes) => res.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/plain').end(bytes),
      () => res.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    briefing: told,
    onDisk: pathToFileURL(join(home, 'copy', 'index.html')).href,
    onWeb: `http://127.0.0.1:${port}/some/where/`,
    async close() {
      await closed(server)
      await rm(home, { recursive: true })
    }
  }
}

function slideOf(id: string): object {
  const entities = ['nm-v-meta', 'meta-platforms', 'mark-zuckerberg']
  const view = { ...EMPTY_VIEW, title: 'The suit', focus: 'nm-v-meta', entities }
  return slide(id, { title: `Slide ${id}`, text: 'It was **alleged**.', view: toShared(view, 'light') })
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
