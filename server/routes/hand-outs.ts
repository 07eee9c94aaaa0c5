import { AppError } from '#model/error.ts'
import type { Request, Response } from 'express'
import { Router } from 'express'
import { z } from 'zod'
import { HAND_OUTS, isHandOutName } from '../handout/formats.ts'
import type { HandedOut } from '../handout/hand-out.ts'
import { readKnownOfOneVersion } from '../handout/known.ts'
import { createPrinter, type PrintJob } from '../handout/printer.ts'
import { isSourceListName, SOURCE_LISTS } from '../handout/source-lists.ts'
import { SlideNumber } from '../handout/slide-number.ts'
import { sendBody, sendUnchanged } from '../http/answers.ts'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { refuseOthers } from '../http/methods.ts'
import { recordIdOf } from '../http/record-id.ts'
import { namesOf, readAsked } from '../question/params.ts'

const Query = z.strictObject({ slide: SlideNumber.optional() })
const NAMES = namesOf(Query)

type Asked = Pick<PrintJob, 'format' | 'slide'> & { id: string }

/**
 * `GET /api/briefings/:id/export/:format` and `/sources/:format`: a file. Its tag names the briefing, the data
 * and the version of Pincite that it is made of, so that a client that has it is told so before anything is
 * made.
 */
export function handOutRoutes(context: Context): Router {
  const router = Router({ caseSensitive: true })
  const print = createPrinter(context.limits.handOutsAtOnce)

  const send = async (req: Request, res: Response, { id, format, slide }: Asked): Promise<void> => {
    const { store, limits, version: program } = context
    await within(limits.handOutDeadline, res, async (signal) => {
      const [{ briefing, tag: content }, version] = await Promise.all([
        store.briefings.read(id),
        store.version()
      ])
      const tagOf = (data: string) => `"${[content, data, program, format, slide ?? 'all'].join('.')}"`
      if (sendUnchanged(req, res, tagOf(version))) return
      let made = version
      const read = async () => {
        // its turn may come long after it was asked for
        const { known, version: now } = await readKnownOfOneVersion(store, briefing, signal)
        made = now
        return { briefing, known, format, slide }
      }
      const file = await print(read, signal)
      sendFile(req, res, { ...file, tag: tagOf(made) })
    })
  }
  router.get('/:id/export/:format', (req, res) => send(req, res, readHandOut(req)))
  router.get('/:id/sources/:format', (req, res) => send(req, res, readSources(req)))
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

function readSources(req: Request): Asked {
  const format = String(req.params['format'])
  if (isSourceListName(format)) return { id: recordIdOf(req, 'briefing'), format }
  const known = Object.keys(SOURCE_LISTS).join(', ')
  throw new AppError('not_found', `There is no list of sources as “${format}”. There are ${known}.`)
}

function readHandOut(req: Request): Asked {
  const id = recordIdOf(req, 'briefing')
  const format = String(req.params['format'])
  if (!isHandOutName(format)) {
    const known = Object.keys(HAND_OUTS).join(', ')
    throw new AppError('not_found', `There is no format “${format}”. There are ${known}.`)
  }
  return { id, format, ...readAsked('export', Query, NAMES, req.query) }
}
