import { toBriefingText } from '#model/briefing.ts'
import { checkBriefing } from '#model/check-briefing.ts'
import { AppError } from '#model/error.ts'
import type { Request, Response } from 'express'
import { Router } from 'express'
import { encodingFor, createBody, sendBody } from '../http/answers.ts'
import { bytesOf, readBody } from '../http/body.ts'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { faulty } from '../faulty.ts'
import { expectedOf, toETag } from '../http/expected.ts'
import { writeGuard } from '../http/guard.ts'
import { refuseOthers } from '../http/methods.ts'
import { recordIdOf } from '../http/record-id.ts'
import { limitWrites } from '../http/write-limit.ts'
import { readJson } from '../json/text.ts'

const TYPE = 'application/json; charset=utf-8'

/**
 * `GET /api/briefings`, and `GET`, `PUT` and `DELETE /api/briefings/:id`; a write names the ETag that its
 * writer read.
 */
export function briefingRoutes(context: Context): Router {
  const { limits } = context
  const router = Router({ caseSensitive: true })
  const mayWrite = [
    limitWrites(limits.briefingWritesPerMinute, context.settings),
    writeGuard(context.settings)
  ]

  router.get('/', (req, res) => list(context, req, res))
  router.all('/', refuseOthers('GET, HEAD'))
  router.get('/:id', (req, res) => sendBriefing(context, req, res))
  router.put('/:id', ...mayWrite, ...readBody(limits.briefingBytes), (req, res) => put(context, req, res))
  router.delete('/:id', ...mayWrite, (req, res) => remove(context, req, res))
  router.all('/:id', refuseOthers('GET, HEAD, PUT, DELETE'))
  return router
}

async function list({ limits, store }: Context, req: Request, res: Response): Promise<void> {
  const briefings = await within(limits.readDeadline, res, () => store.briefings.list())
  const bytes = Buffer.from(JSON.stringify({ briefings }))
  sendBody(req, res, await createBody(bytes, TYPE, encodingFor(req), 'briefings'))
}

async function sendBriefing({ limits, store }: Context, req: Request, res: Response): Promise<void> {
  const { briefing, tag } = await within(limits.readDeadline, res, () =>
    store.briefings.read(recordIdOf(req, 'briefing'))
  )
  const body = await createBody(Buffer.from(toBriefingText(briefing)), TYPE, encodingFor(req), tag)
  sendBody(req, res, { ...body, tag: toETag(tag, body.encoding) })
}

async function put({ limits, store }: Context, req: Request, res: Response): Promise<void> {
  const id = recordIdOf(req, 'briefing')
  const expected = expectedOf(req, 'briefing')
  const input = readJson(bytesOf(req, 'briefing'), 'The body', limits.jsonDepth)
  const { briefing, problems } = checkBriefing(input, id)
  if (!briefing) throw faulty('The briefing', problems)
  if (briefing.id !== id) {
    throw new AppError(
      'bad_request',
      `The address says “${id}”, the briefing “${briefing.id}”; make them one.`
    )
  }
  const card = await within(limits.writeDeadline, null, () => store.briefings.put(briefing, expected))
  res.setHeader('ETag', toETag(card.tag))
  res.setHeader('Cache-Control', 'no-store')
  res.json(card)
}

async function remove({ limits, store }: Context, req: Request, res: Response): Promise<void> {
  const id = recordIdOf(req, 'briefing')
  const expected = expectedOf(req, 'briefing')
  await within(limits.writeDeadline, null, () => store.briefings.remove(id, expected))
  res.setHeader('Cache-Control', 'no-store')
  res.status(204).end()
}
