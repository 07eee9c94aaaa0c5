import { fold } from '#model/fold.ts'
import type { Ground, Line } from './ground.ts'
import { inTurns, spread, times } from './turns.ts'
import { entitiesOf } from './world.ts'

const ROUNDS = 120

/** Goal 5: whole words, beginnings of words, and words that very many names share. */
export async function searchLines({ world, ask, bare }: Ground): Promise<Line[]> {
  const exact: string[] = []
  const step = Math.max(1, Math.floor(world.counts.person / (ROUNDS + 1)))
  let i = 0
  for (const { kind, name } of entitiesOf(world)) {
    if (kind === 'person' && i++ % step === 0) exact.push(fold(name.split(' ')[1] ?? name))
    if (exact.length > ROUNDS) break
  }
  const word = (round: number) => exact[round] ?? 'none'
  const begun = (round: number) => word(round).slice(0, 4)
  const lines: Line[] = []
  const both = async (what: string, toTerm: (round: number) => string) => {
    const taken = await inTurns(
      {
        ours: (round) => ask('search', { q: toTerm(round) }),
        bare: (round) => bare.words(toTerm(round))
      },
      { rounds: ROUNDS }
    )
    const figure = times(taken.ours, taken.bare)
    lines.push({ what, ours: spread(taken.ours), bare: spread(taken.bare), figure, aim: 'p50 ≤ 1.5 ×' })
    return taken.ours
  }
  const whole = await both('search by a surname', word)
  const prefix = await both('search by four letters', begun)
  const common = ['harbor', 'gran', 'safety', 'pub', 'ced']
  await both('search by a very common word', (round) => common[round % common.length] ?? '')
  const figure = times(prefix, whole)
  lines.push({ what: 'four letters ÷ a surname', ours: '', bare: '', figure, aim: '≤ 3 ×' })
  return lines
}
