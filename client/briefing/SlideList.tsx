import './slide-list.css'
import type { Slide } from '#model/briefing.ts'
import { Menu } from '@mantine/core'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useBook } from './book.ts'
import { addText, copySlide, dropSlide, moveSlide } from './editing.ts'
import { SlideThumb } from './SlideThumb.tsx'

type Props = {
  slides: readonly Slide[]
  index: number
  /** by id, the slides whose record has changed since they were taken */
  changed: ReadonlyMap<string, unknown>
}

/** The slides in order: chosen, moved, copied and deleted by mouse or keys. */
export function SlideList({ slides, index, changed }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const focus = (at: number): void => {
    requestAnimationFrame(() => {
      const picks = list.current?.querySelectorAll<HTMLElement>('.slide-pick') ?? []
      picks[Math.min(at, picks.length - 1)]?.focus()
    })
  }
  const drop = (slide: Slide, at: number): void => {
    dropSlide(slide.id)
    focus(at)
  }
  const handleKey = (event: KeyboardEvent, slide: Slide, at: number): void => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: slides.length - 1 }[event.key]
    if (to !== undefined && event.altKey) moveSlide(slide.id, to)
    else if (to !== undefined) choose(slides[to])
    else if (event.key === 'Delete' || event.key === 'Backspace') drop(slide, at)
    else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) copySlide(slide.id)
    else return
    event.preventDefault()
    focus(Math.max(0, Math.min(slides.length - 1, to ?? at)))
  }
  const handleDrop = (event: DragEvent, at: number): void => {
    event.preventDefault()
    const from = slides.findIndex(({ id }) => id === dragged)
    if (dragged !== null && from !== -1) moveSlide(dragged, at > from ? at - 1 : at)
    setDragged(null)
    setOver(null)
  }
  return (
    <nav className="slide-nav" aria-label="Slides">
      <ol ref={list} className="slide-order">
        {slides.map((slide, at) => (
          <li key={slide.id} className={over === at ? 'slide-over' : undefined}>
            <button
              type="button"
              className="slide-pick"
              aria-current={at === index ? 'true' : undefined}
              aria-describedby="slide-keys"
              tabIndex={at === index ? 0 : -1}
              draggable
              onDragOver={(event) => {
                event.preventDefault()
                const { top, height } = event.currentTarget.getBoundingClientRect()
                setOver(event.clientY > top + height / 2 ? at + 1 : at)
              }}
              onDrop={(event) => handleDrop(event, over ?? at)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', slide.id)
                setDragged(slide.id)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
              onClick={() => choose(slide)}
              onKeyDown={(event) => handleKey(event, slide, at)}
            >
              <span className="slide-number">{at + 1}</span>
              {changed.has(slide.id) && (
                <span className="slide-changed" title="The record has changed since">
                  <span className="spoken">Changed since:</span>
                </span>
              )}
              <SlideThumb slide={slide} />
              <span className="slide-name">{slide.title || slide.view.title || 'No title yet'}</span>
            </button>
            <SlideMenu slide={slide} at={at} of={slides.length} onDrop={() => drop(slide, at)} />
          </li>
        ))}
        {over === slides.length && dragged !== null && <li className="slide-over" aria-hidden="true" />}
      </ol>
      <p id="slide-keys" className="spoken">
        Arrow keys choose, Alt with an arrow moves, Ctrl+D copies, Delete deletes.
      </p>
      <button type="button" className="button slide-add" onClick={addText}>
        <Icon name="plus" size={15} /> Slide of text
      </button>
    </nav>
  )
}

type MenuProps = { slide: Slide; at: number; of: number; onDrop: () => void }

/** Fixed, so that scrolling slides do not cut it off; items that cannot be used stay reachable by keys. */
function SlideMenu({ slide, at, of, onDrop }: MenuProps) {
  return (
    <DropMenu
      floatingStrategy="fixed"
      opener={<IconButton icon="ellipsis" label={`What to do with slide ${at + 1}`} className="slide-more" />}
    >
      <Menu.Item
        leftSection={<Icon name="chevron-up" size={15} />}
        data-disabled={at === 0 || undefined}
        aria-disabled={at === 0}
        onClick={() => moveSlide(slide.id, at - 1)}
      >
        Move up
      </Menu.Item>
      <Menu.Item
        leftSection={<Icon name="chevron-down" size={15} />}
        data-disabled={at === of - 1 || undefined}
        aria-disabled={at === of - 1}
        onClick={() => moveSlide(slide.id, at + 1)}
      >
        Move down
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="copy" size={15} />} onClick={() => copySlide(slide.id)}>
        Duplicate
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="trash-2" size={15} />} onClick={onDrop}>
        Delete
      </Menu.Item>
    </DropMenu>
  )
}

function choose(slide: Slide | undefined): void {
  if (slide) useBook.setState({ at: slide.id })
}
