import type { Slide } from '#model/briefing.ts'
import { MARK_TABLE } from '#model/status.ts'
import { Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Known } from '#figure/known.ts'
import { StatusLine } from '../look/StatusLine.tsx'
import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { toldOf } from './told.ts'

type Props = { slide: Slide; known: Known | null; onCite: (id: string) => void }

/** So many relations are listed; the rest by words. */
const MOST = 40

/** The relations of a slide as sentences, to be cited where one writes. */
export function CiteMenu({ slide, known, onCite }: Props) {
  const [asked, setAsked] = useState('')
  const { view } = slide
  const told = useMemo(() => (known ? toldOf({ view }, known).told : []), [view, known])
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const found = told.filter((each) => words.every((word) => each.words.toLowerCase().includes(word)))
  return (
    <DropMenu
      width={380}
      onClose={() => setAsked('')}
      className="cite-list"
      opener={<IconButton icon="quote" label="Cite a relation of this slide" disabled={told.length === 0} />}
    >
      <input
        aria-label="Find a relation"
        placeholder="Find a relation"
        value={asked}
        data-autofocus
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      {found.slice(0, MOST).map(({ relation, words: sentence }) => (
        <Menu.Item
          key={relation.id}
          leftSection={<StatusLine mark={relation.mark} width={26} />}
          onClick={() => onCite(relation.id)}
        >
          {sentence} <span className="muted">{MARK_TABLE[relation.mark].word.toLowerCase()}</span>
        </Menu.Item>
      ))}
      {found.length === 0 && <Menu.Label>No relation of this slide says that.</Menu.Label>}
      {found.length > MOST && <Menu.Label>{found.length - MOST} more; write some words of it.</Menu.Label>}
    </DropMenu>
  )
}
