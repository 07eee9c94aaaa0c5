import './what-changed.css'
import type { Slide } from '#model/briefing.ts'
import { useMemo } from 'react'
import { changeWords } from '#figure/slide/slide-change-words.ts'
import type { NewerRelation } from '#figure/slide/slide-changes.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { useBook } from './book.ts'
import { renew } from './editing.ts'
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts'
import type { Changed } from './use-changes.ts'

type Props = { slides: readonly Slide[]; index: number; changed: ReadonlyMap<string, Changed> }

/**
 * The slides whose record has changed since they were taken, what changed for the one looked at, and a way to
 * bring it up to date.
 */
export function WhatChanged({ slides, index, changed }: Props) {
  const old = slides.flatMap(({ id }, at) => (changed.has(id) ? [at] : []))
  const slide = slides[index]
  const own = slide && changed.get(slide.id)
  const next = old.find((at) => at > index) ?? old.find((at) => at !== index)
  const nextSlide = next === undefined ? undefined : slides[next]
  return (
    <section className={old.length > 0 ? 'what-changed' : undefined} aria-label="What changed">
      <output className="what-changed-head">
        {old.length > 0 && (
          <>
            <Icon name="history" size={16} /> {summaryOf(old)}
          </>
        )}
      </output>
      {slide && own && <OfSlide slide={slide} changed={own} />}
      {old.length > 0 && (
        <div className="what-changed-doors">
          {slide && own && <Doors slide={slide} changed={own} />}
          {next !== undefined && nextSlide && (
            <button
              type="button"
              className="button"
              onClick={() => useBook.setState({ at: nextSlide.id, said: `Slide ${next + 1}` })}
            >
              See slide {next + 1}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

function summaryOf(old: readonly number[]): string {
  const numbers = old.map((at) => at + 1)
  const listed = numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? ' and others' : '')
  return old.length === 1
    ? `The record has changed since slide ${listed} was taken.`
    : `The record has changed since slides ${listed} were taken.`
}

function OfSlide({ slide, changed: { changes, known } }: { slide: Slide; changed: Changed }) {
  const words = useMemo(() => changeWords(changes, known, today()), [changes, known])
  const { asOf } = slide.view
  return (
    <>
      <p>
        Since {dateWords(slide.taken)}: {words.summary}{' '}
        {asOf === null
          ? 'The figure shows today’s record; check whether the text still holds.'
          : `The figure shows what was known on ${dateWords(asOf)}.`}
      </p>
      <ul className="what-changed-list" aria-label="Changes" data-scrolls {...SCROLLED_BY_KEYS}>
        {changes.newer.map((newer, at) => (
          <li key={newer.relation.id}>
            <Marks newer={newer} />
            <div>
              <p>{words.newer[at]?.text}</p>
              <ul>
                {words.newer[at]?.said.map((said) => (
                  <li key={said} className="muted">
                    {said}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
        {changes.added.map(({ id, mark }, at) => (
          <li key={id}>
            <span className="what-changed-marks">
              New <StatusLine mark={mark} width={30} />
            </span>
            <p>{words.added[at]?.text}</p>
          </li>
        ))}
        {words.gone.map(({ id, text }) => (
          <li key={id}>
            <span className="what-changed-marks">Gone</span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The line before and after; the words beside it say both. */
function Marks({ newer: { was, atDay, now } }: { newer: NewerRelation }) {
  const is = now ?? atDay
  return (
    <span className="what-changed-marks" aria-hidden="true">
      {was ? <StatusLine mark={was} width={30} /> : '–'} → {is ? <StatusLine mark={is} width={30} /> : '–'}
    </span>
  )
}

function Doors({ slide, changed: { changes, known } }: { slide: Slide; changed: Changed }) {
  const { asOf } = slide.view
  return (
    <>
      <button type="button" className="button button-main" onClick={() => renew(slide, known, changes)}>
        {asOf === null ? 'Update this slide' : `Update, still as of ${dateWords(asOf)}`}
      </button>
      {asOf !== null && (
        <button type="button" className="button" onClick={() => renew(slide, known, changes, null)}>
          Update, as of today
        </button>
      )}
    </>
  )
}
