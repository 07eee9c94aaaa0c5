import type { Answer } from '#model/contracts.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import { Menu } from '@mantine/core'
import { useAsk } from '../api.ts'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { expand, type Choice, MOST_ADDED } from '../state/expanding.ts'
import { useView } from '../state/view.ts'
import { SubMenu } from '../ui/SubMenu.tsx'
import { capital } from '#figure/words/sentence.ts'
import { aloud } from './aloud.ts'
import { legendWord } from '#figure/words/mark-words.ts'

type Props = { id: string; onDone: (then: () => unknown) => void }

/** Expands by one relation type, kind or status, each with its count. */
export function ExpandMenu({ id, onDone }: Props) {
  const asOf = useView((view) => view.asOf)
  const preview = useAsk('preview', { id, asOf: asOf ?? undefined })
  const bring = (some: Partial<Choice>) =>
    onDone(() => aloud(expand(id, { ...some, limit: MOST_ADDED }), 'Could not expand'))
  return (
    <SubMenu icon="list-tree" words="Expand by…" className="act-expand">
      {preview.isPending && <Menu.Label>Counting…</Menu.Label>}
      {preview.error && <Menu.Label>The server does not answer.</Menu.Label>}
      {preview.data && (
        <>
          <Menu.Label>Relation</Menu.Label>
          {typesOf(preview.data).map(({ type, words, count }) => (
            <Menu.Item
              key={type}
              rightSection={<span className="act-key">{count}</span>}
              onClick={() => bring({ types: [type] })}
            >
              {words}
            </Menu.Item>
          ))}
          <Menu.Label>Kind</Menu.Label>
          {preview.data.kinds.map(({ kind, count }) => (
            <Menu.Item
              key={kind}
              leftSection={<KindIcon kind={kind} size={18} />}
              rightSection={<span className="act-key">{count}</span>}
              onClick={() => bring({ kinds: [kind] })}
            >
              {capital(count === 1 ? KIND_TABLE[kind].word : KIND_TABLE[kind].plural)}
            </Menu.Item>
          ))}
          <Menu.Label>Status</Menu.Label>
          {preview.data.marks.map(({ mark, count }) => (
            <Menu.Item
              key={mark}
              leftSection={<StatusLine mark={mark} width={26} />}
              rightSection={<span className="act-key">{count}</span>}
              onClick={() => bring({ marks: [mark] })}
            >
              {legendWord(mark)}
            </Menu.Item>
          ))}
        </>
      )}
    </SubMenu>
  )
}

/**
 * The relation types of an entity, each once with its words and its count: expanding by one brings its relations
 * in both directions.
 */
export function typesOf({ types }: Pick<Answer<'preview'>, 'types'>) {
  return [...new Set(types.map(({ type }) => type))].map((type) => {
    const own = types.filter((one) => one.type === type)
    const words = own.map(({ direction }) =>
      RELATION_TABLE[type][direction === 'out' ? 'forward' : 'back'].is.replace('{role}', 'an officer')
    )
    return {
      type,
      words: capital([...new Set(words)].join(', ')),
      count: own.reduce((sum, { count }) => sum + count, 0)
    }
  })
}
