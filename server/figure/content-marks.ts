import { append } from '#model/grouping.ts'
import { firmness, type Mark } from '#model/status.ts'
import type { Scene, SceneLine } from './scene.ts'

type Drawn = Pick<Scene, 'lines' | 'dimmed'>

/**
 * How the content of each allegation and outcome stands, by its id.
 *
 * An allegation stands as the least firm line that alleges it, since what was found in one action is only alleged in
 * another; a dimmed line counts only where no other does. An outcome stands as *found* where a court or jury found it and nothing set it aside; a settlement, a
 * judgment by consent and a ruling before trial find nothing.
 */
export function contentMarks(scene: Drawn): Map<string, Mark> {
  const pleaded = inOrder(scene).filter(({ type }) => type === 'ALLEGES')
  const found = [...foundOutcomes(scene.lines)].map((id): [string, Mark] => [id, 'found'])
  return new Map([...pleaded.map(({ to, mark }): [string, Mark] => [to, mark]), ...found])
}

/** The lines, those that count last. */
function inOrder({ lines, dimmed }: Drawn): SceneLine[] {
  return lines.toSorted(
    (a, b) => Number(dimmed.has(b.id)) - Number(dimmed.has(a.id)) || firmness(b.mark) - firmness(a.mark)
  )
}

type Decided = Pick<SceneLine, 'type' | 'from' | 'to' | 'mark' | 'decision'>

/** The outcomes that a court or jury found: as they resulted or, where that is not given, as those they went against stand. */
export function foundOutcomes(lines: readonly Decided[]): Set<string> {
  const decisions = new Map<string, Decided[]>()
  for (const line of lines) {
    if (line.type === 'RESULTED_IN') append(decisions, line.to, line)
    if (line.type === 'AGAINST') append(decisions, line.from, line)
  }
  const found = [...decisions].filter(([, all]) => {
    const results = all.filter(({ type }) => type === 'RESULTED_IN')
    return (results.length > 0 ? results : all).some(isFinding)
  })
  return new Set(found.map(([outcome]) => outcome))
}

function isFinding({ mark, decision }: Decided): boolean {
  return mark === 'found' && decision === 'finding'
}
