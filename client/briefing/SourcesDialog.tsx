import './sources.css'
import type { Briefing } from '#model/briefing.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { SourceRow } from './SourceRow.tsx'
import { type Numbered, useNumbers } from './use-numbers.ts'

type Props = { briefing: Briefing; onClose: () => void }

/** All sources of a briefing, under the numbers that its slides cite. */
export function SourcesDialog({ briefing, onClose }: Props) {
  const numbers = useNumbers(briefing)
  return (
    <Dialog title={`Sources of ${briefing.title}`} size={760} onClose={onClose}>
      {numbers ? <NumberedSources numbers={numbers} /> : <Loading what="Reading the sources" />}
    </Dialog>
  )
}

/** The sources, each in full: title, publisher, date, places, address. */
function NumberedSources({ numbers }: { numbers: Numbered }) {
  const { whole, known, failed } = numbers
  return (
    <>
      {failed && <p className="muted">Some slides could not be read now; what they cite is not listed.</p>}
      {whole.cited.length === 0 && !failed && (
        <p className="muted">No relation is shown, so there is nothing to cite.</p>
      )}
      <ol className="sources-list">
        {whole.cited.map((each) => (
          <SourceRow key={each.source} cited={each} source={known.sources.get(each.source)} />
        ))}
      </ol>
    </>
  )
}
