import { AppError } from '#model/error.ts'
import type { Request, Response } from 'express'
import { Router } from 'express'
import { z } from 'zod'
import { HAND_OUTS, type HandOutName, isHandOutName } from '../handout/formats.ts'
import { type HandedOut, handOut } from '../handout/hand-out.ts'
import { readKnown } from '../handout/known.ts'
import { listSources } from '../handout/source-list.ts'
import { isSourceListName, SOURCE_LISTS, type SourceListName } from '../handout/source-lists.ts'
import { createTurns } from '../handout/turns.ts'
import { createFonts } from '../handout/type/fonts.ts'
import { sendBody, sendUnchanged } from '../http/answers.ts'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { refuseOthers } from '../http/methods.ts'
import { recordIdOf } from '../http/record-id.ts'

const Query = z.strictObject({
  slide: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: 'a whole number from 1' })
    .transform(Number)
    .optional()
})

/**
 * `GET /api/briefings/:id/export/:format` and `/sources/:format`: a file. Its tag names the briefing, the data
 * and the version of Pincite that it is made of, so that a client that has it is told so before anything is
 * made.
 */
export function handOutRoutes(context: Context): Router {
  const router = Router({ caseSensitive: true })
  const fonts = createFonts()
  const inTurn = createTurns(context.limits.handOutsAtOnce)

  const readBriefing = async (id: string, asked: readonly (string | number)[]) => {
    const { store, version: program } = context
    const [{ briefing, tag }, version] = await Promise.all([store.briefings.read(id), store.version()])
    return { briefing, tag: `"${[tag, version, program, ...asked].join('.')}"` }
  }
  const send = async (req: Request, res: Response): Promise<void> => {
    const { id, format, slide } = readAsked(req)
    const { store, limits } = context
    await within(limits.handOutDeadline, res, async (signal) => {
      const { briefing, tag } = await readBriefing(id, [format, slide ?? 'all'])
      if (sendUnchanged(req, res, tag)) return
      const file = await inTurn(signal, async () => {
        const known = await readKnown(store, briefing, signal)
        return handOut(briefing, known, format, { scheme: 'light', fonts }, { slide, signal })
      })
      sendFile(req, res, { ...file, tag })
    })
  }
  const sendSources = async (req: Request, res: Response): Promise<void> => {
    const { id, format } = readSources(req)
    const { store, limits } = context
    await within(limits.handOutDeadline, res, async (signal) => {
      const { briefing, tag } = await readBriefing(id, [format])
      if (sendUnchanged(req, res, tag)) return
      const file = listSources(briefing, await readKnown(store, briefing, signal), format)
      sendFile(req, res, { ...file, tag })
    })
  }
  router.get('/:id/export/:format', (req, res) => send(req, res))
  router.get('/:id/sources/:format', (req, res) => sendSources(req, res))
  router.all('/:id/sources/:format', refuseOthers('GET, HEAD'))
  router.all('/:id/export/:format', refuseOthers('GET, HEAD'))
  return router
}

function sendFile(req: Request, res: Response, made: HandedOut & { tag: string }): void {
  res.setHeader('Content-Disposition', `attachment; filename="${made.name}"`)
  if (made.notice !== undefined) {
    res.setHeader('X-Pincite-Notice', encodeURIComponent(made.notice))
  }
  const { mediaType: type, tag } = made
  sendBody(req, res, { bytes: Buffer.from(made.bytes), type, encoding: 'identity', tag })
}

function readSources(req: Request): { id: string; format: SourceListName } {
  const format = String(req.params['format'])
  if (isSourceListName(format)) return { id: recordIdOf(req, 'briefing'), format }
  const known = Object.keys(SOURCE_LISTS).join(', ')
  throw new AppError('not_found', `There is no list of sources as “${format}”. There are ${known}.`)
}

function readAsked(req: Request): { id: string; format: HandOutName; slide: number | undefined } {
  const id = recordIdOf(req, 'briefing')
  const format = String(req.params['format'])
  if (!isHandOutName(format)) {
    const known = Object.keys(HAND_OUTS).join(', ')
    throw new AppError('not_found', `There is no format “${format}”. There are ${known}.`)
  }
  const query = Query.safeParse(req.query)
  if (query.success) return { id, format, slide: query.data.slide }
  const [issue] = query.error.issues
  throw new AppError('bad_request', `slide is ${issue?.message}; nothing else is understood here.`)
}
