import { Router } from 'express'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { refuseOthers } from '../http/methods.ts'
import { AppError } from '#model/error.ts'

/** Milliseconds within which a ready store gives its version. */
const READY_MS = 1_500

/** `/healthz`: the process is alive. `/readyz`: the store answers. Neither waits longer than `READY_MS`. */
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
