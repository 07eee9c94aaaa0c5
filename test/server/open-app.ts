import { createApp } from '../../server/app.ts'
import { openEmbedded } from '../../server/store/embedded/store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { CAST } from '../support/cast.ts'
import type { Express } from 'express'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'

type Options = Parameters<typeof createApp>[0]
type Given = Partial<Omit<Options, 'settings'>> & {
  settings?: Partial<Options['settings']>
  wrap?: (store: GraphStore) => GraphStore
}

export type Opened = { app: Express; store: GraphStore; close: () => Promise<void> }

/** The app over a real embedded store with the cast, in a folder of its own. */
export async function openApp({ settings, wrap, ...given }: Given = {}): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-app-'))
  const opened = await openEmbedded({ folder, seed: [CAST] })
  const store = wrap ? wrap(opened) : opened
  const app = createApp({
    store,
    log: pino({ level: 'silent' }),
    settings: { host: '127.0.0.1', hosts: [], token: '', readOnly: false, embed: ['*'], ...settings },
    version: '0.1.0',
    page: null,
    ...given
  })
  return {
    app,
    store,
    async close() {
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
