import { KIND_TABLE } from '#model/kinds.ts'
import type { ShownSource } from '#model/shown.ts'
import { Spotlight } from '@mantine/spotlight'
import { sourceName } from '#figure/words/citation.ts'
import { capital } from '#figure/words/sentence.ts'
import type { IconName } from '#figure/look/icons.ts'
import { read } from '../acts/doing.ts'
import { Icon } from '../look/Icon.tsx'
import { KindIcon } from '../look/KindIcon.tsx'
import { sourceKey } from '../state/attended.ts'
import type { Ask } from './asks.ts'
import type { Command } from './commands.ts'
import { cutWords, type Found, type Listed } from './finding.ts'
import { AT_ONCE } from './hasty-enter.ts'
import { toPieces } from './matched.ts'

type HitsProps = {
  label: string
  hits: readonly Found[]
  asked: string
  isHere: (id: string) => boolean
  onChoose: (hit: Found) => void
}

/** Entities, with what was typed marked in their names. */
export function Hits({ label, hits, asked, isHere, onChoose }: HitsProps) {
  if (hits.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {hits.map((hit) => (
        <Spotlight.Action key={hit.id} onClick={() => onChoose(hit)} className="palette-row">
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
            {isHere(hit.id) && ' · on the canvas'}
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}

type AsksProps = { asks: readonly Ask[]; withKeys: boolean; onAsk: (key: string) => void }

/** What can be asked of the first entity found. */
export function Asks({ asks, withKeys, onAsk }: AsksProps) {
  if (asks.length === 0) return null
  return (
    <Spotlight.ActionsGroup label="Ask">
      {asks.map(({ id, icon, words, letter, key }) => (
        <Spotlight.Action key={id} className="palette-row" onClick={() => onAsk(key)}>
          <Words icon={icon} words={words} about={withKeys ? letter : undefined} />
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}

/** Sources, each of which shows what rests on it. */
export function Sources({ sources }: { sources: Listed<ShownSource> }) {
  const { items, total } = sources
  if (total === 0) return null
  return (
    <Spotlight.ActionsGroup label="What rests on a source">
      {items.map((source) => (
        <Spotlight.Action key={source.id} className="palette-row" onClick={() => read(sourceKey(source.id))}>
          <Words icon="file-text" words={source.title} about={sourceName(source)} />
        </Spotlight.Action>
      ))}
      {items.length < total && <p className="palette-more">{cutWords(sources, 'title')}</p>}
    </Spotlight.ActionsGroup>
  )
}

type CommandsProps = { commands: readonly Command[]; onGo: (to: string) => void }

/** What can be done. */
export function Commands({ commands, onGo }: CommandsProps) {
  if (commands.length === 0) return null
  return (
    <Spotlight.ActionsGroup label="Do">
      {commands.map(({ id, icon, words, key, run }) => (
        <Spotlight.Action key={id} className="palette-row" {...AT_ONCE} onClick={() => run(onGo)}>
          <Words icon={icon} words={words} about={key} />
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}

type WordsProps = { icon: IconName; words: string; about: string | undefined }

function Words({ icon, words, about }: WordsProps) {
  return (
    <>
      <Icon name={icon} size={17} />
      <span className="palette-name">{words}</span>
      {about && <span className="palette-about">{about}</span>}
    </>
  )
}
