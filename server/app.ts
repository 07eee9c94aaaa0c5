import { LIMITS } from '#model/limits.ts'
import type { Express } from 'express'
import express from 'express'
import type { Context } from './http/context.ts'
import { hostGuard, siteGuard } from './http/guard.ts'
import { securityHeaders } from './http/headers.ts'
import { refuseOthers } from './http/methods.ts'
import { nowhere, refuse, requestIdOf } from './http/refuse.ts'
import { createAnswerCache } from './http/answer-cache.ts'
import { accessLog } from './log.ts'
import { briefingRoutes } from './routes/briefings.ts'
import { datasetRoutes } from './routes/datasets.ts'
import { exportRoutes } from './routes/exports.ts'
import { handOutRoutes } from './routes/hand-outs.ts'
import { healthRoutes } from './routes/health.ts'
import { metaRoute, openApiRoute } from './routes/meta.ts'
import { pageRoutes } from './routes/page.ts'
import { readRoutes } from './routes/reads.ts'
import { versionRoute } from './routes/version.ts'

const CACHE_BYTES = 64 * 1024 * 1024

type Options = Omit<Context, 'cache' | 'limits'> & {
  limits?: Partial<Context['limits']>
  /** folder of the built page; null where there is none */
  page: string | null
}

/** The whole HTTP interface over a store; it neither listens nor closes anything. */
export function createApp({ page, limits, ...rest }: Options): Express {
  const context: Context = {
    ...rest,
    limits: { ...LIMITS, ...limits },
    cache: createAnswerCache(CACHE_BYTES)
  }
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.enable('case sensitive routing')

  app.use(accessLog(context.log))
  app.use((req, res, next) => {
    res.setHeader('X-Request-Id', requestIdOf(req))
    next()
  })
  app.use(securityHeaders(context.settings))
  // before the Host check: probes call by address
  app.use(healthRoutes(context))
  app.use(hostGuard(context.settings))
  app.use(['/api', '/openapi.json'], siteGuard)

  app.use('/api/datasets', datasetRoutes(context))
  app.use('/api/briefings', handOutRoutes(context), briefingRoutes(context))
  app.use('/api/export', exportRoutes(context))
  app.get('/api/meta', metaRoute(context))
  app.all('/api/meta', refuseOthers('GET, HEAD'))
  app.use('/api/version', versionRoute(context))
  app.use('/api', readRoutes(context), nowhere)
  app.use(openApiRoute(context))
  app.use(pageRoutes(page, context.version))
  app.use(nowhere)
  app.use(refuse(context.log))
  return app
}
