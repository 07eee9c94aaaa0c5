import type { LimitName } from '#model/limits.ts'
import type { Logger } from 'pino'
import type { Settings } from '../env.ts'
import type { GraphStore } from '../store/store.ts'
import type { AnswerCache } from './answer-cache.ts'

/** What every route is handed. */
export type Context = {
  store: GraphStore
  log: Logger
  settings: Pick<Settings, 'host' | 'hosts' | 'token' | 'readOnly' | 'embed'>
  limits: Record<LimitName, number>
  /** of Pincite itself */
  version: string
  cache: AnswerCache
}
