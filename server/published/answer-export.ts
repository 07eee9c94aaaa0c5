import type { Graph } from '#graph/graph.ts'
import { AppError } from '#model/error.ts'
import { readExport } from '../export/asked.ts'
import { DATA_FORMATS, dataFileName, dataFormat, isDataFormat, toldFormats } from '../export/data-formats.ts'
import { openExtract } from '../export/extract.ts'
import { reportLosses } from '../export/loss-report.ts'
import { toHoldings } from '../store/embedded/holdings.ts'
import type { PublishedData } from './published-data.ts'

/** The data of a published folder in a format, what is lost of it, or the list of formats, as the server gives them. */
export async function answerExport(
  { datasets, version }: PublishedData,
  graph: Graph,
  [format, part]: readonly string[],
  query: Record<string, unknown>
): Promise<Response> {
  if (format === undefined) return Response.json({ formats: toldFormats() })
  if (!isDataFormat(format)) {
    const known = Object.keys(DATA_FORMATS).join(', ')
    throw new AppError('not_found', `There is no format “${format}” of the data. There are ${known}.`)
  }
  const extract = await openExtract(toHoldings(datasets, graph, version), readExport(query))
  const { losses, mediaType, write } = dataFormat(format)
  if (part === 'losses') return Response.json(await reportLosses({ id: format, losses }, extract))
  const pieces: BlobPart[] = []
  for await (const piece of write(extract)) {
    pieces.push(typeof piece === 'string' ? piece : new Uint8Array(piece))
  }
  return new Response(new Blob(pieces), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${dataFileName(format, extract)}"`
    }
  })
}
