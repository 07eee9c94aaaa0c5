import { Router } from 'express'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { refuseOthers } from '../http/methods.ts'
import { AppError } from '#model/error.ts'

/** Milliseconds in which a ready store says its version. */
const READY_MS = 1_500

/** `/healthz`: the process lives. `/readyz`: the store answers. Neither waits for anything longer than that. */
export function healthRoutes({ store }: Pick<Context, 'store'>): Router {
  const router = Router({ caseSensitive: true })
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store')
    res.json({ status: 'alive' })
  })
  router.get('/readyz', async (_req, res) => {
    try {
      await within(READY_MS, null, () => store.version())
    } catch (cause) {
      throw new AppError('store_unavailable', 'The store does not answer.', { cause })
    }
    res.setHeader('Cache-Control', 'no-store')
    res.json({ status: 'ready', store: store.kind })
  })
  router.all(['/healthz', '/readyz'], refuseOthers('GET, HEAD'))
  return router
}
