import type { Day } from '#model/dates.ts'
import type { ShownSource } from '#model/shown.ts'
import type { Cited } from '#figure/picture/numbers.ts'
import { citedWords } from '#figure/picture/cited-words.ts'

type Props = { cited: readonly Cited[]; sources: ReadonlyMap<string, ShownSource>; asOf: Day }

/** Numbered sources with their pincites, each linked to its document. */
export function SlideSources({ cited, sources, asOf }: Props) {
  return (
    <ol className="slide-sources">
      {cited.map((each) => (
        <li key={each.source} value={each.number}>
          <SourceLine cited={each} sources={sources} asOf={asOf} />
        </li>
      ))}
    </ol>
  )
}

function SourceLine({ cited, sources, asOf }: Omit<Props, 'cited'> & { cited: Cited }) {
  const { name, pins } = citedWords(cited, sources, asOf)
  const source = sources.get(cited.source)
  return (
    <>
      <b aria-hidden="true">{cited.number}</b>
      <span>
        {source?.url ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
            {name}
          </a>
        ) : (
          <span title={source?.title}>{name}</span>
        )}
        , {pins}
      </span>
    </>
  )
}
