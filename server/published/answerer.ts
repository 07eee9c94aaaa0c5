import { ask } from '#graph/ask.ts'
import type { Graph } from '#graph/graph.ts'
import { buildGraph } from '#graph/graph.ts'
import { toBriefingText } from '#model/briefing.ts'
import { isReadName } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { HTTP, toAppError, toRefusal } from '../errors.ts'
import { readParams } from '../question/params.ts'
import { answerExport } from './answer-export.ts'
import type { PublishedData } from './published-data.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers the page as the server would: the same reads, byte for byte. */
export type Answerer = (method: string, url: URL) => Promise<Response>

/** Opens the data of a published folder; the graph is built when the first question comes. */
export function createAnswerer(data: PublishedData): Answerer {
  let built: Graph | null = null
  const graph = () => (built ??= buildGraph(data.datasets))
  return async (method, url) => {
    try {
      if (method !== 'GET') {
        throw new AppError('forbidden', 'This is a published copy: it only shows what was put into it.')
      }
      return await answer(data, graph, url)
    } catch (thrown) {
      const error = toAppError(thrown)
      return toResponse(JSON.stringify(toRefusal(error, '')), { status: HTTP[error.code].status })
    }
  }
}

async function answer(data: PublishedData, graph: () => Graph, url: URL): Promise<Response> {
  const [name = '', ...rest] = url.pathname.slice('/api/'.length).split('/').map(decodeURIComponent)
  const query = toQuery(url.searchParams)
  if (isReadName(name) && rest.length === 0) {
    return toResponse(JSON.stringify(await ask(graph(), name, readParams(name, query))))
  }
  if (name === 'meta') return toResponse(JSON.stringify({ version: data.app, readOnly: true }))
  if (name === 'briefings' && rest.length < 2) return answerBriefing(data, rest[0])
  if (name === 'export') return answerExport(data, graph(), rest, query)
  throw new AppError('not_found', `There is nothing at ${url.pathname} in a published copy.`)
}

function answerBriefing({ briefings }: PublishedData, id: string | undefined): Response {
  if (id === undefined) return toResponse(JSON.stringify({ briefings: briefings.map(({ card }) => card) }))
  const found = briefings.find(({ card }) => card.id === id)
  if (!found) throw new AppError('not_found', `There is no briefing “${id}”.`)
  return toResponse(toBriefingText(found.briefing), { headers: { etag: `"${found.card.tag}"` } })
}

/** Reads the query as the server does: a repeated name becomes a list. */
function toQuery(given: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(given.keys())].map((key) => {
      const all = given.getAll(key)
      return [key, all.length === 1 ? all[0] : all]
    })
  )
}

function toResponse(
  text: string,
  { status = 200, headers = {} }: { status?: number; headers?: object } = {}
) {
  return new Response(text, { status, headers: { 'content-type': JSON_TYPE, ...headers } })
}
