import { KIND_TABLE } from '#model/kinds.ts'
import { type Known, nameIn } from '#figure/known.ts'
import { wordOf } from '#figure/line-word.ts'
import type { Scene, SceneLine } from '#figure/scene.ts'
import { countWords } from '#figure/words/count-words.ts'
import { today } from '#figure/words/date-words.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { relationAt } from '#figure/words/relation-at.ts'
import { capital, closed, relationWords, standingEnding } from '#figure/words/sentence.ts'
import type { Arrow } from './walk.ts'

const WHERE: Record<Arrow, string> = {
  ArrowUp: 'above',
  ArrowDown: 'below',
  ArrowLeft: 'to the left',
  ArrowRight: 'to the right'
}

type Seen = Pick<Known, 'entities' | 'relations'> & Pick<Scene, 'stacks' | 'lines'> & { asOf: string | null }

/**
 * Where an arrow key led, for those who do not see it: who or what that is, and how it is joined to the one
 * before, each relation with its standing.
 */
export function walkWords(from: string | null, to: string, seen: Seen): string {
  const joins = seen.lines.filter(
    (line) => (line.from === from && line.to === to) || (line.from === to && line.to === from)
  )
  return [closed(nameOf(to, seen)), ...joins.flatMap((line) => lineWords(line, seen) ?? [])].join(' ')
}

/** That no line leads that way. */
export function nowhereWords(arrow: Arrow): string {
  return `No neighbor ${WHERE[arrow]}`
}

function nameOf(id: string, { entities, stacks }: Seen): string {
  const stack = stacks.find((one) => one.id === id)
  if (stack) return `${stack.members.length} ${stack.words}, stack`
  const card = entities.get(id)
  return card ? `${card.name}, ${KIND_TABLE[card.kind].word}` : id
}

function lineWords(line: SceneLine, { entities, relations, asOf }: Seen): string | null {
  const [only, ...others] = line.relations.flatMap((id) => relations.get(id) ?? [])
  if (!only || others.length > 0) {
    const count = countWords(line.relations.length, 'relation', 'relations')
    return `${capital(wordOf(line))}, ${count} (${markWord(line, line.mark).toLowerCase()}).`
  }
  const told = relationAt(only, asOf)
  if (!told) return null
  const [from, to] = [nameIn({ entities }, told.from), nameIn({ entities }, told.to)]
  const said = `${from} ${relationWords(told, 'forward', asOf ?? today())} ${to}`
  return `${said}${standingEnding(told)}`
}
