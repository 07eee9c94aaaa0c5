import { checkShape } from '../dataset-files.ts'
import { toText } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import type { Request, Response } from 'express'
import { Router } from 'express'
import { encodingFor, createBody, sendBody } from '../http/answers.ts'
import { bytesOf, readBody } from '../http/body.ts'
import type { Context } from '../http/context.ts'
import { within } from '../deadline.ts'
import { faulty } from '../faulty.ts'
import { expectedOrWhatever, toETag } from '../http/expected.ts'
import { writeGuard } from '../http/guard.ts'
import { refuseOthers } from '../http/methods.ts'
import { recordIdOf } from '../http/record-id.ts'
import { limitWrites } from '../http/write-limit.ts'
import { recordLines } from '../json/record-lines.ts'
import { readJson } from '../json/text.ts'
import type { Change } from '../store/store.ts'
import { hashOf } from '../store/version.ts'

/**
 * `GET`, `PUT` and `DELETE /api/datasets/:id`: gives a dataset's file back, puts it as a whole, or removes it;
 * a write may name the ETag that its writer read.
 */
export function datasetRoutes(context: Context): Router {
  const { limits } = context
  const router = Router({ caseSensitive: true })
  const mayWrite = [limitWrites(limits.writesPerMinute, context.settings), writeGuard(context.settings)]

  router.get('/:id', (req, res) => sendFile(context, req, res))
  router.put('/:id', ...mayWrite, ...readBody(limits.bodyBytes), (req, res) => put(context, req, res))
  router.delete('/:id', ...mayWrite, (req, res) => {
    const expected = expectedOrWhatever(req, 'dataset')
    return carryOut(context, { do: 'remove', id: recordIdOf(req, 'dataset'), expected }, res)
  })
  router.all('/:id', refuseOthers('GET, HEAD, PUT, DELETE'))
  return router
}

async function sendFile({ limits, store }: Context, req: Request, res: Response): Promise<void> {
  const dataset = await within(limits.readDeadline, res, () => store.dataset(recordIdOf(req, 'dataset')))
  const [bytes, tag] = [Buffer.from(toText(dataset)), hashOf(dataset)]
  const body = await createBody(bytes, 'application/json; charset=utf-8', encodingFor(req), tag)
  sendBody(req, res, { ...body, tag: toETag(tag, body.encoding) })
}

async function put(context: Context, req: Request, res: Response): Promise<void> {
  const id = recordIdOf(req, 'dataset')
  const expected = expectedOrWhatever(req, 'dataset')
  const bytes = bytesOf(req, 'dataset')
  const input = readJson(bytes, 'The body', context.limits.jsonDepth)
  try {
    const { dataset, problems } = checkShape(input, id)
    if (!dataset) throw faulty('The dataset', problems)
    if (dataset.id !== id) {
      const message = `The address says “${id}”, the dataset “${dataset.id}”; make them one.`
      throw new AppError('bad_request', message)
    }
    await carryOut(context, { do: 'put', dataset, expected }, res)
  } catch (error) {
    if (!(error instanceof AppError) || error.issues.length === 0) throw error
    const lines = recordLines(bytes.toString('utf8'), input, null)
    const issues = error.issues.map((one) => ({
      ...one,
      line: one.file === id ? lines.get(one.record) : undefined
    }))
    throw new AppError(error.code, error.message, { issues, cause: error })
  }
}

/** A change goes on even if its asker leaves: the same request, sent again, finds it done. */
async function carryOut({ limits, store }: Context, change: Change, res: Response): Promise<void> {
  const receipt = await within(limits.writeDeadline, null, (signal) => store.change(change, { signal }))
  res.setHeader('Cache-Control', 'no-store')
  res.json(receipt)
}
