import type { Briefing, Slide } from '#model/briefing.ts'
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Known } from '#figure/known.ts'
import { citesOf, toBlocks } from '#figure/slide/blocks.ts'
import { type BriefingNumbers, toBriefingNumbers } from '#figure/slide/briefing-numbers.ts'
import { knownQuery } from './use-slide.ts'

/** The sources of a briefing as one numbered list, with what is known of all its slides. */
export type Numbered = BriefingNumbers & { known: Known; failed: boolean }

/** Numbers the sources of a briefing as its files do; null until every slide has been read once. */
export function useNumbers({ slides }: Pick<Briefing, 'slides'>): Numbered | null {
  const [numbered, setNumbered] = useState(slides)
  if (numbered !== slides && !isNumberedAlike(numbered, slides)) setNumbered(slides)
  const sets = new Map(numbered.map(({ view }) => [view.entities.join('\n'), view.entities]))
  const { waits, failed, parts } = useQueries({ queries: [...sets.values()].map(knownQuery), combine })
  return useMemo(() => {
    if (waits) return null
    const known = unite(parts)
    return { ...toBriefingNumbers({ slides: numbered }, known), known, failed }
  }, [numbered, waits, failed, parts])
}

function combine(reads: readonly UseQueryResult<Known>[]) {
  return {
    waits: reads.some(({ isPending }) => isPending),
    failed: reads.some(({ isError }) => isError),
    parts: reads.flatMap(({ data }) => data ?? [])
  }
}

/** Whether both give the same numbers: the same views, citing the same things in the same order. */
function isNumberedAlike(one: readonly Slide[], other: readonly Slide[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ view, text }, at) => {
      const slide = other[at]
      return slide?.view === view && (slide.text === text || cites(slide.text) === cites(text))
    })
  )
}

function cites(text: string): string {
  return citesOf(toBlocks(text)).join('\n')
}

function unite(parts: readonly Known[]): Known {
  return {
    entities: new Map(parts.flatMap(({ entities }) => [...entities])),
    relations: new Map(parts.flatMap(({ relations }) => [...relations])),
    sources: new Map(parts.flatMap(({ sources }) => [...sources]))
  }
}
