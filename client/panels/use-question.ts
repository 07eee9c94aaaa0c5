import { select } from '../state/actions.ts'
import { type Question, questionOf, toKey, withOptions } from '../state/question.ts'

/**
 * A panel's question, and functions to ask it differently or about others; both keep the panel's place in its
 * trail.
 */
export function useQuestion(key: string): {
  about: (at: number) => readonly string[]
  option: (name: string) => string | null
  ask: (options: Readonly<Record<string, string | null>>) => void
  askAbout: (at: number, ids: readonly string[]) => void
  turnRound: () => void
} {
  const question: Question = questionOf(key) ?? { panel: key, about: [], options: new Map() }
  const about = (at: number): readonly string[] => question.about[at] ?? []
  const move = (groups: readonly (readonly string[])[]) =>
    select([toKey(question.panel, groups, question.options)])
  return {
    about,
    option: (name) => question.options.get(name) ?? null,
    ask: (options) => select([withOptions(question, options)]),
    askAbout: (at, ids) => move([about(0), about(1)].with(at, ids)),
    turnRound: () => move([about(1), about(0)])
  }
}
