import type { Slide } from '#model/briefing.ts'
import { Popover } from '@mantine/core'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Known } from '#figure/known.ts'
import { StatusLine } from '../look/StatusLine.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { matcher } from '../ui/matcher.ts'
import { toldOf } from './told.ts'
import { markWord } from '#figure/words/mark-words.ts'

type Props = { slide: Slide; known: Known | null; onCite: (id: string) => void }

/** The relations listed at most; the rest are found by typing. */
const MOST = 40

/** The relations of a slide as sentences, to cite while writing. Not a menu, since one types into it. */
export function CiteMenu({ slide, known, onCite }: Props) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState('')
  const { view } = slide
  const told = useMemo(() => (known ? toldOf({ view }, known).told : []), [view, known])
  const isAsked = matcher(asked)
  const found = told.filter((each) => isAsked(each.words))
  const handleCite = (id: string) => {
    setOpen(false)
    onCite(id)
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      onClose={() => setAsked('')}
      width={380}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <IconButton
          icon="quote"
          label="Cite a relation of this slide"
          disabled={told.length === 0}
          onClick={() => setOpen(!open)}
        />
      </Popover.Target>
      <Popover.Dropdown className="cite-list" aria-label="Cite a relation of this slide" onKeyDown={walk}>
        <input
          aria-label="Find a relation"
          placeholder="Find a relation"
          value={asked}
          data-autofocus
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <ul aria-label="Relations of this slide">
          {found.slice(0, MOST).map(({ relation, words: sentence, about }) => (
            <li key={relation.id}>
              <button type="button" onClick={() => handleCite(relation.id)}>
                <StatusLine mark={relation.mark} width={26} />
                <span>
                  <Sentence text={sentence} about={about} />{' '}
                  <span className="muted">{markWord(relation, relation.mark).toLowerCase()}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="muted">No relation of this slide says that.</p>}
        {found.length > MOST && <p className="muted">{found.length - MOST} more; write some words of it.</p>}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Up and down move from the field through the relations. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  all[all.findIndex((one) => one === document.activeElement) + step]?.focus()
  event.preventDefault()
}
