import type { Request, Response } from 'express'
import { Router } from 'express'
import { createBody, sendBody } from '../http/answers.ts'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { refuseOthers } from '../http/methods.ts'

type Served = Pick<Context, 'limits' | 'store'>

/**
 * `GET /api/version`: the version of the data. The ETag of every read begins with it, so that whoever kept an
 * answer can tell whether the data changed since.
 */
export function versionRoute(context: Served): Router {
  const router = Router({ caseSensitive: true })
  router.get('/', (req, res) => sendVersion(context, req, res))
  router.all('/', refuseOthers('GET, HEAD'))
  return router
}

async function sendVersion({ limits, store }: Served, req: Request, res: Response): Promise<void> {
  const version = await within(limits.readDeadline, res, () => store.version())
  const bytes = Buffer.from(JSON.stringify({ version }))
  sendBody(req, res, await createBody(bytes, 'application/json; charset=utf-8', 'identity', version))
}
