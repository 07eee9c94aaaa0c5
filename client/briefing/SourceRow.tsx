import type { ShownSource } from '#model/shown.ts'
import type { Cited } from '#figure/picture/numbers.ts'
import { citedWords } from '#figure/picture/cited-words.ts'

type Props = { cited: Cited; source: ShownSource | undefined }

/** A numbered source in full: title, publisher and date, the places cited, its address and its archive. */
export function SourceRow({ cited, source }: Props) {
  const { name, pins } = citedWords(cited, new Map(source ? [[source.id, source]] : []), null)
  return (
    <li value={cited.number}>
      <b aria-hidden="true">{cited.number}</b>
      <div>
        <p className="sources-title">{source?.title ?? cited.source}</p>
        <p>
          {name}: <strong>{pins}</strong>
        </p>
        {source?.url && (
          <p>
            <Address url={source.url} />
          </p>
        )}
        {source?.archiveUrl && (
          <p>
            Archived at <Address url={source.archiveUrl} />
          </p>
        )}
      </div>
    </li>
  )
}

function Address({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  )
}
