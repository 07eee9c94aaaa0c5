import type { Params, ReadName } from '#model/contracts.ts'
import { READ_NAMES } from '#model/contracts.ts'
import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Body, Encoding } from '../http/answers.ts'
import { encodingFor, createBody, sendBody } from '../http/answers.ts'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { refuseOthers } from '../http/methods.ts'
import { readParams } from '../question/params.ts'

const TYPE = 'application/json; charset=utf-8'

/** `GET /api/<read>` for every contract. */
export function readRoutes(context: Context): Router {
  const router = Router({ caseSensitive: true })
  for (const name of READ_NAMES) {
    router.get(`/${name}`, (req, res) => answer(context, name, req, res))
    router.all(`/${name}`, refuseOthers('GET, HEAD'))
  }
  return router
}

async function answer(context: Context, name: ReadName, req: Request, res: Response) {
  const params = readParams(name, req.query)
  const encoding = encodingFor(req)
  const body = await within(context.limits.readDeadline, res, async (signal) => {
    const version = await context.store.version()
    const key = [version, name, JSON.stringify(params), encoding].join('\n')
    return (
      context.cache.get(key) ?? (await fetchBody(context, name, params, { signal, version, encoding, key }))
    )
  })
  sendBody(req, res, body)
}

type Fetching = { signal: AbortSignal; version: string; encoding: Encoding; key: string }

async function fetchBody<N extends ReadName>(
  context: Context,
  name: N,
  params: Params<N>,
  { signal, version, encoding, key }: Fetching
) {
  const { store, log } = context
  const found = await store.ask(name, params, { signal })
  const body = await createBody(Buffer.from(JSON.stringify(found)), TYPE, encoding, version)
  if (isCutShort(found)) return body
  // kept only if nobody changed the data meanwhile; no asker waits to find that out
  keep(context, version, key, { body, since: performance.now() }).catch((err: unknown) =>
    log.debug({ err }, 'an answer was not kept')
  )
  return body
}

type Found = { body: Body; since: number }

async function keep({ store, cache }: Context, version: string, key: string, { body, since }: Found) {
  if ((await store.version({ since })) === version) cache.put(key, body)
}

/** Whether an answer stopped early for lack of time: asked again, it may be whole. */
function isCutShort(found: object): boolean {
  return 'stopped' in found && found.stopped === 'deadline'
}
