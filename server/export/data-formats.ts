import { CSL_LOSSES, writeCsl } from './csl.ts'
import { CSV_LOSSES, writeCsv } from './csv.ts'
import { CYPHER_LOSSES, writeCypher } from './cypher.ts'
import { CYTOSCAPE_LOSSES, writeCytoscape } from './cytoscape.ts'
import type { Extract } from './extract.ts'
import { FTM_LOSSES } from './ftm-losses.ts'
import { writeFtm } from './ftm.ts'
import { GEXF_LOSSES, writeGexf } from './gexf.ts'
import { GRAPHML_LOSSES, writeGraphml } from './graphml.ts'
import { writeJson } from './json.ts'
import type { Loss } from './loss.ts'
import { toTold } from './loss.ts'

/** A format in which the data leaves as a file for another program. */
export type DataFormat = {
  word: string
  /** whom it is for, in a sentence */
  about: string
  extension: string
  mediaType: string
  /** the file, piece by piece; no piece is made before the last one is taken */
  write: (extract: Extract) => AsyncIterable<string | Uint8Array>
  losses: readonly Loss[]
}

/** Every format of the data, by its id, in the order of the menu. */
export const DATA_FORMATS = {
  json: {
    word: 'JSON',
    about:
      'The datasets themselves, for another Pincite to load; less than a whole one under an id of its own.',
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: writeJson,
    losses: []
  },
  csv: {
    word: 'CSV',
    about: 'Three tables for a spreadsheet: entities, relations (one row for each assertion), sources.',
    extension: 'csv.zip',
    mediaType: 'application/zip',
    write: writeCsv,
    losses: CSV_LOSSES
  },
  graphml: {
    word: 'GraphML',
    about: 'For yEd, NetworkX, igraph and most other graph programs. For Gephi, take GEXF.',
    extension: 'graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    write: writeGraphml,
    losses: GRAPHML_LOSSES
  },
  gexf: {
    word: 'GEXF',
    about: 'For Gephi, with the time slider.',
    extension: 'gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    write: writeGexf,
    losses: GEXF_LOSSES
  },
  cytoscape: {
    word: 'Cytoscape JSON',
    about: 'For Cytoscape and Cytoscape.js.',
    extension: 'cyjs',
    mediaType: 'application/json; charset=utf-8',
    write: writeCytoscape,
    losses: CYTOSCAPE_LOSSES
  },
  ftm: {
    word: 'FollowTheMoney',
    about: 'For Aleph, OpenAleph and other tools of investigative reporters.',
    extension: 'ftm.json',
    mediaType: 'application/x-ndjson; charset=utf-8',
    write: writeFtm,
    losses: FTM_LOSSES
  },
  cypher: {
    word: 'Cypher script',
    about: 'For an empty Neo4j: run it in the Browser or with cypher-shell.',
    extension: 'cypher',
    mediaType: 'text/plain; charset=utf-8',
    write: writeCypher,
    losses: CYPHER_LOSSES
  },
  csl: {
    word: 'CSL-JSON of the sources',
    about: 'For Zotero and other reference managers.',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: writeCsl,
    losses: CSL_LOSSES
  }
} satisfies Record<string, DataFormat>

export type DataFormatId = keyof typeof DATA_FORMATS

/** Whether a text names a format of the data. */
export function isDataFormat(text: string): text is DataFormatId {
  return Object.hasOwn(DATA_FORMATS, text)
}

/** The format of that id. */
export function dataFormat(id: DataFormatId): DataFormat {
  return DATA_FORMATS[id]
}

/** The formats as the HTTP interface lists them, each with what it cannot say. */
export function toldFormats(): object[] {
  return Object.entries(DATA_FORMATS).map(([id, { word, about, extension, mediaType, losses }]) => ({
    id,
    word,
    about,
    extension,
    mediaType,
    losses: losses.map(toTold)
  }))
}

/** A file name of characters that every system accepts: `pincite-record-2023-12-07.graphml`. */
export function dataFileName(id: DataFormatId, { asked }: Pick<Extract, 'asked'>): string {
  const scope = asked.ids ? 'view' : (asked.dataset ?? 'all')
  const words = [`pincite`, scope, asked.asOf].filter((word) => word !== undefined).join('-')
  return `${words.replaceAll(/[^A-Za-z0-9-]+/g, '-')}.${DATA_FORMATS[id].extension}`
}
