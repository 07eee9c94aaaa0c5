import './written-field.css'
import type { Slide } from '#model/briefing.ts'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState
} from 'react'
import type { Caution, Proposal, Shown } from '#figure/caution/cautions.ts'
import type { Written } from '#figure/slide/slide-cautions.ts'
import { Cautions } from './Cautions.tsx'
import { adopt, write } from './editing.ts'
import { changeBetween } from './text-change.ts'
import { useCautions } from './use-cautions.ts'

type Props = {
  slide: Slide
  field: Written
  label: string
  most: number
  rows: number
  /** what the words are compared with; null while that is being read */
  shown: Shown | null
  area: RefObject<HTMLTextAreaElement | null>
  /** what stands beside the label */
  tools?: ReactNode
}

/** A text field of a slide; words that claim more than the record shown are marked in it and listed below. */
export function WrittenField({ slide, field, label, most, rows, shown, area, tools }: Props) {
  const id = useId()
  const text = slide[field]
  const cautions = useCautions(text, shown)
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const next =
    cautions.find(({ start }) => start === chosen) ?? cautions.find(({ end }) => caret <= end) ?? cautions[0]
  const { marks, handleScroll, handleTyped } = useArea(area, text)
  const handleTake = (caution: Caution, proposal: Proposal): void => {
    area.current?.focus()
    adopt(slide.id, field, caution, proposal)
  }
  const handleKey = (event: KeyboardEvent): void => {
    const [proposal] = next?.proposals ?? []
    if (event.key === 'Enter' && event.altKey && next && proposal) handleTake(next, proposal)
    else if (event.key !== 'Enter' || field !== 'title') return
    event.preventDefault()
  }
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {tools}
      </div>
      <div className={`written written-${field}`}>
        <div className="written-marks" aria-hidden="true" ref={marks}>
          {inPieces(text, cautions, next)}
        </div>
        <textarea
          ref={area}
          id={id}
          rows={rows}
          value={text}
          maxLength={most}
          spellCheck
          data-book
          aria-describedby={cautions.length > 0 ? `${id}-cautions` : undefined}
          onKeyDown={handleKey}
          onScroll={handleScroll}
          onSelect={(event) => {
            setCaret(event.currentTarget.selectionEnd)
            setChosen(null)
          }}
          onChange={({ currentTarget: { value } }) => {
            const written = field === 'title' ? value.replaceAll(/[\r\n]+/g, ' ') : value
            handleTyped(written)
            write(slide.id, field, written)
          }}
        />
      </div>
      <Cautions
        id={`${id}-cautions`}
        cautions={cautions}
        next={next}
        onChoose={({ start }) => setChosen(start)}
        onTake={handleTake}
      />
    </div>
  )
}

/**
 * Keeps the marks aligned with their text, and the caret in place where the text was changed from elsewhere.
 */
function useArea(area: RefObject<HTMLTextAreaElement | null>, text: string) {
  const marks = useRef<HTMLDivElement>(null)
  const typed = useRef(text)
  const handleScroll = (): void => {
    if (marks.current && area.current) marks.current.scrollTop = area.current.scrollTop
  }
  useLayoutEffect(() => {
    const { current } = area
    if (current && text !== typed.current && document.activeElement === current) {
      const { after } = changeBetween(typed.current, text)
      current.setSelectionRange(after, after)
    }
    typed.current = text
    handleScroll()
  })
  return {
    marks,
    handleScroll,
    handleTyped: (written: string): void => {
      typed.current = written
    }
  }
}

/**
 * The text in pieces, with the words of cautions marked; a final line break keeps the height of the empty line
 * after it.
 */
function inPieces(text: string, cautions: readonly Caution[], next: Caution | undefined): ReactNode[] {
  const starts = [0, ...cautions.map(({ end }) => end)]
  return [
    ...starts.flatMap((from, at) => {
      const caution = cautions[at]
      if (!caution) return [text.slice(from)]
      const { start, end } = caution
      return [
        text.slice(from, start),
        <mark key={start} className={caution === next ? 'written-next' : undefined}>
          {text.slice(start, end)}
        </mark>
      ]
    }),
    '\u200B'
  ]
}
