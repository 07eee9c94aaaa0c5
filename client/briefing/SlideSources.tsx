import type { ShownSource } from '#model/shown.ts'
import type { Cited } from '#figure/picture/numbers.ts'
import { sourceWords } from '#figure/slide/source-words.ts'

type Props = { cited: readonly Cited[]; sources: ReadonlyMap<string, ShownSource> }

/** Numbered sources with their pincites, each linked to its document. */
export function SlideSources({ cited, sources }: Props) {
  return (
    <ol className="slide-sources">
      {cited.map((each) => (
        <li key={each.source} value={each.number}>
          <SourceLine cited={each} sources={sources} />
        </li>
      ))}
    </ol>
  )
}

function SourceLine({ cited, sources }: { cited: Cited; sources: Props['sources'] }) {
  const { name, pins } = sourceWords(cited, sources)
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
