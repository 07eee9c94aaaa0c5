import { CONTRACTS } from '#model/contracts.ts'
import { FAMILY_WORDS, KIND_TABLE } from '#model/kinds.ts'
import { CATEGORY_WORDS, RELATION_TABLE } from '#model/relation-types.ts'
import { MARK_TABLE, STATUS_GROUPS, STATUSES } from '#model/status.ts'
import type { RequestHandler } from 'express'
import { Router } from 'express'
import { encodingFor, createBody, sendBody } from '../http/answers.ts'
import { HAND_OUTS } from '../handout/formats.ts'
import { SOURCE_LISTS } from '../handout/source-lists.ts'
import type { Context } from '../http/context.ts'
import { refuseOthers } from '../http/methods.ts'
import { toSchema } from '../json/schema.ts'
import { openApi } from '../openapi/document.ts'

/** `/api/meta`: the vocabulary, the reads, the limits and the store of this server. */
export function metaRoute(context: Context): RequestHandler {
  return serveJson(context.version, {
    version: context.version,
    store: context.store.kind,
    readOnly: context.settings.readOnly,
    limits: context.limits,
    exports: { briefing: wordsOf(HAND_OUTS), sources: wordsOf(SOURCE_LISTS) },
    ontology: {
      kinds: KIND_TABLE,
      families: FAMILY_WORDS,
      relations: RELATION_TABLE,
      categories: CATEGORY_WORDS,
      statuses: STATUSES,
      marks: MARK_TABLE,
      groups: STATUS_GROUPS
    },
    reads: Object.fromEntries(
      Object.entries(CONTRACTS).map(([name, { about, params, answer }]) => [
        name,
        { about, params: toSchema(params, 'input'), answer: toSchema(answer, 'output') }
      ])
    )
  })
}

/** The formats of a table, each with its word for people. */
function wordsOf(formats: Readonly<Record<string, { word: string }>>): { format: string; word: string }[] {
  return Object.entries(formats).map(([format, { word }]) => ({ format, word }))
}

/** `/openapi.json`: the description of all this for programs. */
export function openApiRoute(context: Context): Router {
  const router = Router({ caseSensitive: true })
  router.get('/openapi.json', serveJson(context.version, openApi(context.version)))
  router.all('/openapi.json', refuseOthers('GET, HEAD'))
  return router
}

/** Serves something that does not change while the process lives. */
function serveJson(version: string, value: unknown): RequestHandler {
  const bytes = Buffer.from(JSON.stringify(value))
  const bodies = new Map<string, ReturnType<typeof createBody>>()
  return async (req, res) => {
    const encoding = encodingFor(req)
    const body =
      bodies.get(encoding) ?? createBody(bytes, 'application/json; charset=utf-8', encoding, version)
    bodies.set(encoding, body)
    sendBody(req, res, await body)
  }
}
