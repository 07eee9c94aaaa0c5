import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/spotlight/styles.css'
import './palette.css'
import { LIMITS } from '#model/limits.ts'
import { MantineThemeProvider } from '@mantine/core'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { aloud, underWay } from '../acts/aloud.ts'
import { read } from '../acts/doing.ts'
import { Icon } from '../look/Icon.tsx'
import { select } from '../state/actions.ts'
import { add } from '../state/expanding.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { pageScrolls } from '../ui/page-scrolls.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { entityPath } from '../paths.ts'
import { asksAbout } from './asks.ts'
import { commandsFor, isCommand } from './commands.ts'
import { cutWords, firstOf, type Found, foundWords, MORE_FIT, type Scope, SCOPES } from './finding.ts'
import { useHastyEnter } from './hasty-enter.ts'
import { releaseKeys } from './held-keys.ts'
import { Asks, Commands, Hits, Sources } from './PaletteRows.tsx'
import { useAnswer } from './use-answer.ts'
import { useMarkedRow } from './use-marked-row.ts'

/** A scrolling list takes the focus, so that keys can scroll it. */
const SCROLLED_BY_KEYS = {
  components: { ScrollArea: { defaultProps: { viewportProps: { tabIndex: 0 } } } }
}

const LIST = 'palette-list'

const [store, spotlight] = createSpotlight()

/** The palette: entities as you type, then what can be done. */
export function Palette() {
  useFocusBack()
  useEffect(() => spotlight.open(), [])
  const [lockScroll] = useState(pageScrolls)
  const [query, setQuery] = useState('')
  const [scope, setScope] = useState<Scope>('all')
  const onCanvas = useLocation().pathname.startsWith('/explore')
  const entities = useView((view) => view.entities)
  const { choose, ask, go } = useChoices(onCanvas)
  const commands = commandsFor(query, onCanvas)
  const found = useAnswer(query, scope, onCanvas, commands.length > 0)
  const list = useRef<HTMLDivElement>(null)
  const { marked, ...marking } = useMarkedRow(list, useSpotlight(store).selected)
  const hasty = useHastyEnter(list, found.isPending, found.hits.total > 0, toFirst)
  const isAwaited = found.isPending && (found.isSlow || hasty.isHasty)
  const listed = isAwaited ? firstOf<Found>([], 0) : found.hits
  const hits = listed.items
  const [top] = hits
  const isMeant = isCommand(query, commands, hits)
  const isHere = (id: string) => onCanvas && entities.includes(id)
  const doing = <Commands commands={commands} onGo={go} />
  const rows = { asked: found.asked, isHere, onChoose: choose }
  return (
    <MantineThemeProvider theme={SCROLLED_BY_KEYS} inherit>
      <Spotlight.Root
        store={store}
        query={query}
        onQueryChange={(typed) => {
          hasty.forget()
          marking.forget()
          setQuery(typed)
        }}
        shortcut={null}
        lockScroll={lockScroll}
        attributes={{ content: { 'aria-label': 'Search and commands' } }}
        onSpotlightClose={() => useShell.setState({ palette: false })}
        transitionProps={{ duration: 0 }}
        overlayProps={{ transitionProps: { duration: 0 } }}
        size={640}
      >
        <Spotlight.Search
          placeholder="Search people, actions, dockets, statutes"
          aria-label="Search entities and commands"
          maxLength={200}
          onFocus={() => setQuery((typed) => typed + releaseKeys())}
          aria-controls={LIST}
          aria-activedescendant={marked}
          onKeyDownCapture={(event) => {
            marking.onKey(event)
            hasty.onKey(event)
          }}
          leftSection={<Icon name="search" size={18} />}
        />
        <Scopes
          scope={scope}
          onCanvas={onCanvas}
          onScope={(id) => {
            hasty.forget()
            setScope(id)
          }}
        />
        <output className="spoken">
          {found.asked === '' || found.isPending
            ? ''
            : foundWords(listed, {
                above: found.more ? LIMITS.searchCandidates : undefined,
                sources: found.sources
              })}
        </output>
        <Spotlight.ActionsList ref={list} id={LIST}>
          {isMeant && doing}
          <Hits label="Entities" hits={hits} {...rows} />
          {hits.length > 0 && found.more && <output className="palette-more">{MORE_FIT}</output>}
          {hits.length < listed.total && !found.more && (
            <p className="palette-more">{cutWords(listed, 'name')}</p>
          )}
          <output className="palette-none">
            {isAwaited ? searchingWords(hasty.isHasty) : found.isLost ? lostWords(found, scope) : ''}
          </output>
          <Hits label="Nearest" hits={found.nearest} {...rows} />
          {top && (
            <Asks asks={asksAbout(top)} withKeys={onCanvas} onAsk={(question) => ask(top.id, question)} />
          )}
          <Sources sources={found.sources} />
          {!isMeant && doing}
        </Spotlight.ActionsList>
        <div className="palette-foot" aria-hidden="true">
          <span className="key">↑</span> <span className="key">↓</span> move{' '}
          <span className="key">Enter</span> {onCanvas ? 'add and open' : 'open'}{' '}
          <span className="key">Esc</span> close
        </div>
      </Spotlight.Root>
    </MantineThemeProvider>
  )
}

type ScopesProps = { scope: Scope; onCanvas: boolean; onScope: (scope: Scope) => void }

function Scopes({ scope, onCanvas, onScope }: ScopesProps) {
  return (
    <fieldset className="palette-scopes" aria-label="Look among">
      {SCOPES.filter(({ id }) => id !== 'here' || onCanvas).map(({ id, word }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={scope === id}
          onClick={() => onScope(id)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}

/** What choosing a row does: an entity or question that is not on the canvas yet comes onto it. */
function useChoices(onCanvas: boolean) {
  const navigate = useNavigate()
  const go = (to: string) => void navigate(to)
  const comeTo = (id: string, question: string | undefined, then: (isThere: boolean) => void) => {
    if (!onCanvas) go(entityPath(id, question))
    else if (useView.getState().entities.includes(id)) then(true)
    else
      aloud(
        underWay('Adding…', add([id], null)).then((added) => added !== null && then(false)),
        'Not added'
      )
  }
  return {
    choose: ({ id, name }: Found) =>
      comeTo(id, undefined, (isThere) => look(id, isThere ? `Selected ${name}` : null)),
    ask: (id: string, question: string) => comeTo(id, question, () => read(question)),
    go
  }
}

function searchingWords(isHasty: boolean): string {
  return isHasty ? 'Searching… The first that is found is taken.' : 'Searching…'
}

function lostWords({ asked, nearest, isFailed }: ReturnType<typeof useAnswer>, scope: Scope): string {
  if (isFailed) return 'The search does not answer. Commands still work.'
  const where = scope === 'here' ? 'on the canvas ' : ''
  const next = nearest.length > 0 ? '. Nearest:' : '. Try fewer letters, or a docket number.'
  return `Nothing ${where}is called “${asked}”${next}`
}

function toFirst(): void {
  store.updateState((state) => ({ ...state, selected: 0 }))
}

/** Selects an entity and shows it; one that was there already is named, since no coming in is told of it. */
function look(id: string, said: string | null): void {
  select([id])
  if (said !== null) useView.setState({ said })
  useShell.setState({ lookAt: id })
}
