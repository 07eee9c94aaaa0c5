import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/spotlight/styles.css'
import './palette.css'
import { KIND_TABLE } from '#model/kinds.ts'
import { MantineThemeProvider } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { KindIcon } from '../look/KindIcon.tsx'
import { aloud, underWay } from '../acts/aloud.ts'
import { read } from '../acts/doing.ts'
import { select } from '../state/actions.ts'
import { sourceKey } from '../state/attended.ts'
import { add } from '../state/expanding.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { sourceName } from '#figure/words/citation.ts'
import { capital } from '#figure/words/sentence.ts'
import { asksAbout } from './asks.ts'
import { commandsFor, isCommand } from './commands.ts'
import { AT_ONCE, useHastyEnter } from './hasty-enter.ts'
import { releaseKeys } from './held-keys.ts'
import { toPieces } from './matched.ts'
import {
  type Found,
  kindsOf,
  MORE_FIT,
  type Scope,
  SCOPES,
  useHere,
  useNearest,
  useSourcesRead
} from './finding.ts'
import { entityPath } from '../paths.ts'

/** A scrolling list takes the focus, so that keys can scroll it. */
const SCROLLED_BY_KEYS = {
  components: { ScrollArea: { defaultProps: { viewportProps: { tabIndex: 0 } } } }
}

/** Entities listed; below them comes what can be asked of the first. */
const MOST = 8

const [store, spotlight] = createSpotlight()

/** The palette: entities as you type, then what can be done. */
export function Palette() {
  useFocusBack()
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 120)
  const [family, setFamily] = useState<Scope>('all')
  const kinds = kindsOf(family)
  const search = useAsk(
    'search',
    { q: asked, limit: MOST, ...(kinds ? { kinds } : {}) },
    { enabled: asked !== '' && family !== 'here', keep: true }
  )
  const navigate = useNavigate()
  const onCanvas = useLocation().pathname.startsWith('/explore')
  const entities = useView((view) => view.entities)
  useEffect(() => spotlight.open(), [])
  const here = useHere(family === 'here' ? asked : '')
  const isPending =
    query.trim() !== asked ||
    (asked !== '' && family !== 'here' && (search.isPending || search.isPlaceholderData))
  const [isSlow] = useDebouncedValue(isPending, 400)
  const list = useRef<HTMLDivElement>(null)
  const answered = asked === '' ? [] : family === 'here' ? here : (search.data?.hits ?? [])
  const hasty = useHastyEnter(list, isPending, answered.length > 0, toFirst)
  const isAwaited = isPending && (isSlow || hasty.isHasty)
  const hits = isAwaited ? [] : answered
  const sources = useSourcesRead(onCanvas && (family === 'all' || family === 'here') ? asked : '')
  const isNone = asked !== '' && !isPending && hits.length === 0 && sources.length === 0
  const commands = commandsFor(query, onCanvas)
  const isLost = isNone && (commands.length === 0 || search.error !== null)
  const nearest = useNearest(isLost && family !== 'here' ? asked : '')
  const isMeant = isCommand(query, commands, hits)
  const [top] = hits
  const onceOnCanvas = (id: string, act: () => void) => {
    if (entities.includes(id)) act()
    else
      aloud(
        underWay('Adding…', add([id], null)).then((added) => added !== null && act()),
        'Not added'
      )
  }
  const handleAsk = (id: string, key: string) => {
    if (onCanvas) onceOnCanvas(id, () => read(key))
    else void navigate(`/explore?${new URLSearchParams({ entity: id, select: key })}`)
  }
  const handleEntity = (id: string) => {
    if (onCanvas) onceOnCanvas(id, () => look(id))
    else void navigate(entityPath(id))
  }
  const toRow = (hit: Found) => (
    <HitRow
      key={hit.id}
      hit={hit}
      asked={asked}
      onChoose={handleEntity}
      here={onCanvas && entities.includes(hit.id)}
    />
  )
  const doing = commands.length > 0 && (
    <Spotlight.ActionsGroup label="Do">
      {commands.map((command) => (
        <Spotlight.Action
          key={command.id}
          className="palette-row"
          {...AT_ONCE}
          onClick={() => command.run((to) => void navigate(to))}
        >
          <Icon name={command.icon} size={17} />
          <span className="palette-name">{command.words}</span>
          {command.key && <span className="palette-about">{command.key}</span>}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
  return (
    <MantineThemeProvider theme={SCROLLED_BY_KEYS} inherit>
      <Spotlight.Root
        store={store}
        query={query}
        onQueryChange={(typed) => {
          hasty.forget()
          setQuery(typed)
        }}
        shortcut={null}
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
          onKeyDownCapture={hasty.onKey}
          leftSection={<Icon name="search" size={18} />}
        />
        <fieldset className="palette-scopes" aria-label="Look among">
          {SCOPES.filter(({ id }) => id !== 'here' || onCanvas).map(({ id, word }) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={family === id}
              onClick={() => {
                hasty.forget()
                setFamily(id)
              }}
            >
              {word}
            </button>
          ))}
        </fieldset>
        <Spotlight.ActionsList ref={list}>
          {isMeant && doing}
          {hits.length > 0 && (
            <Spotlight.ActionsGroup label="Entities">{hits.map(toRow)}</Spotlight.ActionsGroup>
          )}
          {hits.length > 0 && family !== 'here' && search.data?.more && (
            <output className="palette-more">{MORE_FIT}</output>
          )}
          {isAwaited && (
            <output className="palette-none">
              {hasty.isHasty ? 'Searching… The first that is found is taken.' : 'Searching…'}
            </output>
          )}
          {isLost && (
            <output className="palette-none">
              {search.error
                ? 'The search does not answer. Commands still work.'
                : `Nothing ${family === 'here' ? 'on the canvas ' : ''}is called “${asked}”${nearest.length > 0 ? '. Nearest:' : '. Try fewer letters, or a docket number.'}`}
            </output>
          )}
          {nearest.length > 0 && (
            <Spotlight.ActionsGroup label="Nearest">{nearest.map(toRow)}</Spotlight.ActionsGroup>
          )}
          {top && (
            <Spotlight.ActionsGroup label="Ask">
              {asksAbout(top).map(({ id, icon, words, letter, key }) => (
                <Spotlight.Action key={id} className="palette-row" onClick={() => handleAsk(top.id, key)}>
                  <Icon name={icon} size={17} />
                  <span className="palette-name">{words}</span>
                  {onCanvas && <span className="palette-about">{letter}</span>}
                </Spotlight.Action>
              ))}
            </Spotlight.ActionsGroup>
          )}
          {sources.length > 0 && (
            <Spotlight.ActionsGroup label="What rests on a source">
              {sources.map((source) => (
                <Spotlight.Action
                  key={source.id}
                  className="palette-row"
                  onClick={() => read(sourceKey(source.id))}
                >
                  <Icon name="file-text" size={17} />
                  <span className="palette-name">{source.title}</span>
                  <span className="palette-about">{sourceName(source)}</span>
                </Spotlight.Action>
              ))}
            </Spotlight.ActionsGroup>
          )}
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

type RowProps = { hit: Found; asked: string; onChoose: (id: string) => void; here: boolean }

function HitRow({ hit, asked, onChoose, here }: RowProps) {
  return (
    <Spotlight.Action onClick={() => onChoose(hit.id)} className="palette-row">
      <KindIcon kind={hit.kind} size={22} />
      <span className={hit.kind === 'action' ? 'palette-name case-name' : 'palette-name'}>
        {toPieces(hit.name, asked).map((piece, at) =>
          piece.hit ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>
        )}
      </span>
      <span className="palette-about">
        {capital(KIND_TABLE[hit.kind].word)}
        {hit.docket !== null && ` · ${hit.docket}`}
        {hit.field === 'alias' && ` · ${hit.matched}`}
        {here && ' · on the canvas'}
      </span>
    </Spotlight.Action>
  )
}

function toFirst(): void {
  store.updateState((state) => ({ ...state, selected: 0 }))
}

function look(id: string): void {
  select([id])
  useShell.setState({ lookAt: id })
}
