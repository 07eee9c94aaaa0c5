import { writeFileSync } from 'node:fs'
import { arrange } from '#figure/layout/arrangement.ts'
import { type Beginning, toText } from '#model/dataset.ts'
import { createFonts } from '../../server/handout/type/fonts.ts'
import { both } from '../seed/curated.ts'
import { begun, judgeBegun } from './begun.ts'
import { mend } from './mend-drawn.ts'

const EFFORT = 4
const SEEDS = [1, 2, 3, 4, 5, 6]

type Found = { places: Beginning['places']; judged: ReturnType<typeof judgeBegun> }

const { measure } = createFonts()

/**
 * `node --import tsx test/support/arrange-beginnings.ts [ID…]` searches long for good arrangements, judges them
 * as they are drawn, and keeps in the seed what is better than what it has.
 */
function arrangeBeginnings(ids: readonly string[]): void {
  for (const dataset of both) {
    for (const beginning of dataset.beginnings) {
      if (ids.length > 0 && !ids.includes(beginning.id)) continue
      const found = best([judged(beginning), ...SEEDS.map((seed) => search(beginning, seed))])
      const better = best([
        found,
        ...SEEDS.map((seed) => mended({ ...beginning, places: found.places }, seed))
      ])
      console.log(beginning.id, JSON.stringify(better.judged))
      beginning.places = better.places
      writeFileSync(`seed/${dataset.id}.json`, toText(dataset))
    }
  }
}

function search(beginning: Beginning, seed: number): Found {
  const { figures, input } = begun({ ...beginning, places: [] }, measure)
  const found = new Map(arrange({ ...input, seed, effort: EFFORT }).places.map((place) => [place.id, place]))
  const places = figures.flatMap(({ id, place }): Beginning['places'] => {
    const at = found.get(id)
    return at ? [[place, Math.round(at.x), Math.round(at.y), at.side]] : []
  })
  return judged({ ...beginning, places })
}

function mended(beginning: Beginning, seed: number): Found {
  const { scene, figures } = begun(beginning, measure)
  const kept = new Map(beginning.places.map(([key, x, y, side]) => [key, { x, y, side }]))
  const spots = figures.flatMap(({ place }) => kept.get(place) ?? [])
  if (spots.length < figures.length) return judged(beginning)
  const places = mend(scene, figures, spots, seed).map(({ x, y, side }, at): Beginning['places'][number] => [
    figures[at]?.place ?? '',
    x,
    y,
    side
  ])
  return judged({ ...beginning, places })
}

function judged(beginning: Beginning): Found {
  return { places: beginning.places, judged: judgeBegun(beginning, measure) }
}

function best(all: readonly [Found, ...Found[]]): Found {
  return all.reduce((least, one) => (weigh(one) < weigh(least) ? one : least))
}

function weigh({ judged: { missing, overlaps, linesThrough, ownLabels, short, crossings } }: Found): number {
  return 1000 * (missing.length + overlaps) + 100 * linesThrough + 3 * (ownLabels + short) + crossings
}

arrangeBeginnings(process.argv.slice(2))
