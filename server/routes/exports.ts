import { AppError } from '#model/error.ts'
import { Router } from 'express'
import type { Request, Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { within } from '../deadline.ts'
import { isCode } from '../error-code.ts'
import { readExport } from '../export/asked.ts'
import type { DataFormatId } from '../export/data-formats.ts'
import { DATA_FORMATS, dataFileName, dataFormat, isDataFormat, toldFormats } from '../export/data-formats.ts'
import { openExtract } from '../export/extract.ts'
import { reportLosses } from '../export/loss-report.ts'
import type { Context } from '../http/context.ts'
import { refuseOthers } from '../http/methods.ts'
import { tellLeftOut } from '#model/left-out.ts'

/**
 * `GET /api/export`: the formats and what each cannot say. `GET /api/export/:format`: the data in one of
 * them. `GET /api/export/:format/losses`: how many records each of its losses concerns.
 */
export function exportRoutes(context: Context): Router {
  const router = Router({ caseSensitive: true })
  router.get('/', (_req, res) => {
    res.setHeader('Cache-Control', 'no-cache')
    res.json({ formats: toldFormats() })
  })
  router.get('/:format', (req, res) => sendData(context, req, res))
  router.get('/:format/losses', (req, res) => sendLosses(context, req, res))
  router.all(/.*/, refuseOthers('GET, HEAD'))
  return router
}

/** Sends the pieces, made only as fast as they are taken; when the asker goes away, no more are made. */
async function sendData(context: Context, req: Request, res: Response): Promise<void> {
  const id = formatOf(req)
  const asked = readExport(req.query)
  const { limits, store } = context
  const extract = await within(limits.readDeadline, res, async () =>
    openExtract(await store.holdings(), asked)
  )
  const { mediaType, write } = dataFormat(id)
  const losses = req.originalUrl.replace(`/export/${id}`, `/export/${id}/losses`)
  res.setHeader('Content-Type', mediaType)
  res.setHeader('Content-Disposition', `attachment; filename="${dataFileName(id, extract)}"`)
  res.setHeader('Link', `<${losses}>; rel="describedby"; type="application/json"`)
  res.setHeader('Cache-Control', 'no-store')
  const left = tellLeftOut(extract)
  if (left !== '') res.setHeader('X-Pincite-Notice', encodeURIComponent(left))
  if (req.method === 'HEAD') {
    res.end()
    return
  }
  try {
    await pipeline(Readable.from(write(extract), { highWaterMark: 1 }), res)
  } catch (error) {
    // the asker has gone: there is nobody to tell
    if (res.destroyed && isCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) return
    throw error
  }
}

async function sendLosses(context: Context, req: Request, res: Response): Promise<void> {
  const id = formatOf(req)
  const asked = readExport(req.query)
  const { limits, store } = context
  // it goes through everything that the file does, and takes as long
  const report = await within(limits.handOutDeadline, res, async (signal) => {
    const extract = await openExtract(await store.holdings(), asked)
    return reportLosses({ id, losses: dataFormat(id).losses }, extract, signal)
  })
  res.setHeader('Cache-Control', 'no-store')
  res.json(report)
}

function formatOf(req: Request): DataFormatId {
  const format = String(req.params['format'])
  if (isDataFormat(format)) return format
  const known = Object.keys(DATA_FORMATS).join(', ')
  throw new AppError('not_found', `There is no format “${format}” of the data. There are ${known}.`)
}
