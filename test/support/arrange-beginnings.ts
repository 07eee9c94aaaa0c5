import { readFileSync, writeFileSync } from 'node:fs'
import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { Dataset, toText, type Beginning } from '#model/dataset.ts'
import { arrange, type LayoutResult } from '#figure/layout/arrangement.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { toFigures } from '#figure/figure.ts'
import { toInput } from '#figure/layout-input.ts'
import { toBeginningView } from '../../client/state/opening.ts'
import { toScene } from '#figure/scene.ts'

const EFFORT = 12
const SEEDS = [7, 8, 9, 10]
/** The canvas of a page of 1440 by 900. */
const SIZE = { w: 830, h: 690 }
const WISH = { asOf: null, select: null, unfold: null }

/** `node --import tsx test/support/arrange-beginnings.ts [ID…]` searches long for good arrangements and keeps them in the seed. */
function arrangeBeginnings(ids: readonly string[]): void {
  const datasets = ['article', 'record'].map((name) =>
    Dataset.parse(JSON.parse(readFileSync(`seed/${name}.json`, 'utf8')))
  )
  const graph = buildGraph(datasets)
  for (const dataset of datasets) {
    for (const beginning of dataset.beginnings) {
      if (ids.length > 0 && !ids.includes(beginning.id)) continue
      const best = SEEDS.map((seed) => search(beginning, seed)).toSorted((a, b) => weigh(a) - weigh(b))[0]
      if (!best) continue
      console.log(beginning.id, JSON.stringify(best.judged))
      beginning.places = best.places.map(({ id, x, y, side }) => [id, Math.round(x), Math.round(y), side])
    }
    writeFileSync(`seed/${dataset.id}.json`, toText(dataset))
  }

  function search(beginning: Beginning, seed: number): LayoutResult {
    const page = READS.between(graph, CONTRACTS.between.params.parse({ ids: beginning.entities.join(',') }))
    const known = {
      entities: new Map(page.entities.map((card) => [card.id, card])),
      relations: new Map(page.relations.map((relation) => [relation.id, relation]))
    }
    const scene = toScene(toBeginningView(beginning, WISH), known)
    const input = toInput(scene, toFigures(scene, measureRoughly), new Map(), new Map(), SIZE)
    return arrange({ ...input, seed, effort: EFFORT })
  }
}

function weigh({ judged: { overlaps, linesThrough, crossings } }: LayoutResult): number {
  return 1000 * overlaps + 100 * linesThrough + crossings
}

arrangeBeginnings(process.argv.slice(2))
