import { firmness, type Mark } from '#model/status.ts'
import type { Scene } from './scene.ts'

/**
 * How the content of each allegation stands, by its id: as the least firm line that alleges it, since what was found
 * in one action is only alleged in another. A dimmed line counts only where no other does.
 */
export function pleadedMarks({ lines, dimmed }: Pick<Scene, 'lines' | 'dimmed'>): Map<string, Mark> {
  const order = lines
    .filter(({ type }) => type === 'ALLEGES')
    .toSorted(
      (a, b) => Number(dimmed.has(b.id)) - Number(dimmed.has(a.id)) || firmness(b.mark) - firmness(a.mark)
    )
  return new Map(order.map(({ to, mark }) => [to, mark]))
}
