import type { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import { useRef } from 'react'
import type { Shown } from '#figure/caution/cautions.ts'
import type { Known } from '#figure/known.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { CiteMenu } from './CiteMenu.tsx'
import { write } from './editing.ts'
import { type Chosen, linked, listed, replaced, wrapped } from './insert.ts'
import { WrittenField } from './WrittenField.tsx'

type Props = { slide: Slide; known: Known | null; shown: Shown | null }

/** The text of a slide in Markdown, with buttons for formatting and citing. */
export function TextField({ slide, known, shown }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const change = (step: (chosen: Chosen) => Chosen): void => {
    const { current } = area
    if (!current) return
    const next = step({ text: current.value, from: current.selectionStart, to: current.selectionEnd })
    write(slide.id, 'text', next.text.slice(0, LIMITS.textCharacters))
    requestAnimationFrame(() => {
      current.focus()
      current.setSelectionRange(next.from, next.to)
    })
  }
  return (
    <WrittenField
      slide={slide}
      field="text"
      label="Text"
      most={LIMITS.textCharacters}
      rows={9}
      shown={shown}
      area={area}
      tools={
        <fieldset className="text-tools">
          <legend className="spoken">Set the text</legend>
          <IconButton icon="bold" label="Bold" onClick={() => change((text) => wrapped(text, '**'))} />
          <IconButton icon="italic" label="Italic" onClick={() => change((text) => wrapped(text, '*'))} />
          <IconButton icon="list" label="List" onClick={() => change(listed)} />
          <IconButton icon="link" label="Link" onClick={() => change(linked)} />
          <CiteMenu
            slide={slide}
            known={known}
            onCite={(cite) => change((text) => replaced(text, `[^${cite}]`))}
          />
        </fieldset>
      }
    />
  )
}
