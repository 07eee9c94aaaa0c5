import { latestDay } from '#model/dates.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { SaxesParser } from 'saxes'
import type { Lists } from './extracted.ts'

type Found = { id: string; from: string; to: string; values: Map<string, string> }

/** Reads GraphML back with a strict XML parser; throws where it is not well-formed. */
export function readGraphml(text: string): Lists {
  const nodes: Found[] = []
  const edges: Found[] = []
  let open: Found | null = null
  let key = ''
  let said = ''
  let sources = '[]'
  parse(text, {
    open(name, attributes) {
      if (name === 'node' || name === 'edge') {
        open = found(attributes)
        ;(name === 'node' ? nodes : edges).push(open)
      }
      if (name === 'data') key = (attributes['key'] ?? '').replace(/^(node|edge)-/, '')
      said = ''
    },
    text: (piece) => (said += piece),
    close(name) {
      if (name === 'data' && key === 'graph-sources') sources = said
      else if (name === 'data') open?.values.set(key, said)
      if (name === 'node' || name === 'edge') open = null
    }
  })
  return { ...toLists(nodes, edges), sources: JSON.parse(sources) as ShownSource[] }
}

/** Reads GEXF back with a strict XML parser; throws where it is not well-formed. */
export function readGexf(text: string): Lists {
  const nodes: Found[] = []
  const edges: Found[] = []
  let open: Found | null = null
  parse(text, {
    open(name, attributes) {
      if (name === 'node' || name === 'edge') {
        open = found(attributes)
        ;(name === 'node' ? nodes : edges).push(open)
      }
      if (name === 'attvalue') open?.values.set(attributes['for'] ?? '', attributes['value'] ?? '')
    },
    text: () => undefined,
    close: () => undefined
  })
  return { ...toLists(nodes, edges), sources: [] }
}

type Handlers = {
  open: (name: string, attributes: Record<string, string>) => void
  text: (piece: string) => void
  close: (name: string) => void
}

function parse(text: string, { open, text: hear, close }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes))
  parser.on('text', hear)
  parser.on('closetag', ({ name }) => close(name))
  parser.write(text).close()
}

function found(attributes: Record<string, string>): Found {
  return {
    id: attributes['id'] ?? '',
    from: attributes['source'] ?? '',
    to: attributes['target'] ?? '',
    values: new Map()
  }
}

function toLists(nodes: readonly Found[], edges: readonly Found[]): Omit<Lists, 'sources'> {
  const json = (values: Found['values'], key: string): unknown => JSON.parse(values.get(key) ?? 'null')
  return {
    entities: nodes.map(
      ({ id, values }) =>
        ({
          id,
          kind: values.get('kind'),
          name: values.get('label'),
          aliases: json(values, 'aliases'),
          summary: values.get('summary'),
          identifiers: json(values, 'identifiers'),
          start: values.get('start_date') ?? null,
          end: values.get('end_date') ?? null,
          place: values.get('place') ?? null,
          cites: json(values, 'cites'),
          datasets: json(values, 'datasets')
        }) as ShownEntity
    ),
    relations: edges.map(
      ({ id, from, to, values }) =>
        ({
          id,
          type: values.get('type'),
          from,
          to,
          role: values.get('role') ?? null,
          start: values.get('start_date') ?? null,
          end: values.get('end_date') ?? null,
          summary: values.get('summary'),
          status: values.get('status'),
          mark: values.get('mark'),
          decision: values.get('decision') ?? null,
          since: latestDay(values.get('standing_since') ?? ''),
          assertions: json(values, 'assertions')
        }) as ShownRelation
    )
  }
}
