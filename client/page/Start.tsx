import './start.css'
import type { Answer, Page } from '#model/contracts.ts'
import type { Beginning } from '#model/dataset.ts'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { useShell } from '../state/shell.ts'
import { useWatchedData } from '../use-watched-data.ts'
import { type Stack, toStacks } from '#figure/stacks.ts'
import { countWords } from '#figure/words/count-words.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { toStartFigure } from './start-figure.ts'
import { Overlays } from './Overlays.tsx'
import { beginningsOf, toQuestions } from './questions.ts'
import { StartFigure } from './StartFigure.tsx'
import { StartHeader } from './StartHeader.tsx'
import { usePaletteKeys } from './use-palette-keys.ts'
import { beginningPath } from '../paths.ts'

/** The start page: where to begin, what can be asked, and how to read a line. */
export function Start() {
  const overview = useAsk('overview', {})
  useEffect(() => {
    document.title = 'Pincite'
  }, [])
  usePaletteKeys()
  useWatchedData()
  const datasets = overview.data?.datasets ?? []
  const first = beginningsOf(datasets)[0]
  const page = useAsk('between', { ids: idsOf(first) }, { enabled: first !== undefined })
  const stack = page.data && first ? largestStack(page.data, first.focus) : null
  return (
    <div className="start">
      <StartHeader />
      <main className="start-columns">
        <div className="start-words">
          <p className="muted">Legal research, every line cited</p>
          {!overview.data && <h1 className="spoken">Pincite</h1>}
          {overview.isPending && <Loading what="Reading what there is" />}
          {overview.error && (
            <Failed
              asked="what there is to begin with"
              error={overview.error}
              onRetry={() => void overview.refetch()}
            />
          )}
          {overview.data && <Doors first={first} />}
          {first && <Questions questions={toQuestions(datasets, stack)} />}
        </div>
        <div className="start-side">
          {first && <StartFigure figure={toStartFigure(first.focus, page.data ?? null)} />}
          {overview.data && <p className="muted">{holdingWords(overview.data)}</p>}
        </div>
      </main>
      <Overlays />
    </div>
  )
}

/** Where to begin, and the search. */
function Doors({ first }: { first: Beginning | undefined }) {
  return (
    <>
      {first ? (
        <Begin first={first} />
      ) : (
        <>
          <h1>Nothing to begin with yet</h1>
          <p className="start-lede">Load a dataset with its beginnings, or search what is there.</p>
        </>
      )}
      <button type="button" className="start-search" onClick={() => useShell.setState({ palette: true })}>
        <Icon name="search" size={18} />
        <span>Or search people, actions, dockets, statutes</span>
        <span className="key" aria-hidden="true">
          /
        </span>
      </button>
    </>
  )
}

function Begin({ first: { id, title, about } }: { first: Beginning }) {
  return (
    <>
      <h1>
        {!title.endsWith('?') && 'Begin with '}
        <cite>{title}</cite>
      </h1>
      {about !== '' && <p className="start-lede">{about}</p>}
      <div className="start-doors">
        <Link className="start-open" to={beginningPath(id)}>
          Open the dispute <Icon name="arrow-right" size={17} />
        </Link>
        <Link className="start-tour" to={beginningPath(id)} onClick={() => useShell.setState({ tour: 0 })}>
          Take the tour
        </Link>
      </div>
    </>
  )
}

function Questions({ questions }: { questions: ReturnType<typeof toQuestions> }) {
  return (
    <section aria-labelledby="what-you-can-ask">
      <h2 id="what-you-can-ask">What you can ask</h2>
      <ul className="start-questions">
        {questions.map((question) => (
          <li key={question.to}>
            <Link to={question.to}>
              <Icon name={question.icon} size={17} />
              <span>
                <strong>{question.ask}</strong>
                <span className="muted">{question.about}</span>
              </span>
              <Icon name="chevron-right" size={16} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function holdingWords({ entities, relations, sources }: Answer<'overview'>): string {
  const counts = [
    countWords(entities, 'entity', 'entities'),
    countWords(relations, 'relation', 'relations'),
    countWords(sources, 'source', 'sources')
  ]
  return `${counts.join(', ')}. No relation without a source.`
}

function idsOf(beginning: Beginning | undefined): string[] {
  return beginning ? [...new Set([beginning.focus, ...beginning.entities])] : []
}

function largestStack(page: Page, focus: string): Stack | null {
  const stacks = toStacks(page.entities, page.relations, focus)
  return stacks.toSorted((a, b) => b.members.length - a.members.length)[0] ?? null
}
