import type { ShownRelation } from '#model/shown.ts'
import type { Nameable } from './named.ts'

/** Grave acts: a finding about something else does not bear them out. */
const ACTS: readonly { word: RegExp; said: RegExp }[] = [
  { word: /traffic(?:k|s)/, said: /traffick/i },
  { word: /exploit/, said: /exploit/i },
  { word: /molest|abus|raped?\b|assault/, said: /molest|abus|\brape|assault/i },
  { word: /fraud/, said: /fraud/i },
  { word: /\bkill|murder/, said: /\bkill|murder|death|\bdied/i }
]
/** Words that become grave by what follows: “facilitated human trafficking”. */
const CARRIES =
  /^(facilitat|enabl|caus|commit|ignor|conceal|hid|cover|kn[eo]w|aware|did|distribut|responsible)/
/** What a record must speak of to bear out a step of procedure. */
const STEPS: ReadonlyMap<string, RegExp> = new Map([
  ['indicted', /indict|grand jury/i],
  ['sentenced', /sentenc|prison|\bjail/i],
  ['acquitted', /acquit/i],
  ['exonerated', /exonerat|acquit/i],
  ['cleared', /clear(?:ed|s)|exonerat|acquit/i]
])
/** How many words after such a word may hold the act. */
const NEAR = 4

/** What a relation must speak of to bear a word out; null where any about conduct or outcome may. */
export function topicOf(word: string, after: string): RegExp | null {
  const step = STEPS.get(word)
  if (step) return step
  const said = CARRIES.test(word) ? after.split(' ').slice(0, NEAR).join(' ') : word
  return ACTS.find((act) => act.word.test(said))?.said ?? null
}

/** Whether a relation speaks of a topic. */
export type SpeaksOf = (topic: RegExp, relation: ShownRelation) => boolean

/** Tells which relations speak of which topic; each topic is looked up only once. */
export function createSpeaksOf(relations: readonly ShownRelation[], entities: readonly Nameable[]): SpeaksOf {
  const named = new Map(entities.map((entity) => [entity.id, entity]))
  const speaking = new Map<RegExp, ReadonlySet<ShownRelation>>()
  return (topic, relation) => {
    const found = speaking.get(topic) ?? new Set(relations.filter((each) => isOf(topic, each, named)))
    speaking.set(topic, found)
    return found.has(relation)
  }
}

/**
 * Whether a relation, its notes or what it joins speaks of a topic; the name of an action and what it was
 * brought over establish nothing.
 */
function isOf(
  topic: RegExp,
  { summary, from, to, assertions }: ShownRelation,
  named: ReadonlyMap<string, Nameable>
): boolean {
  const ends = [from, to].flatMap((id) => {
    const { kind, name = '', summary: about = '' } = named.get(id) ?? {}
    if (kind === 'action') return []
    return kind === 'outcome' || kind === 'allegation' ? [name, about] : [name]
  })
  return [summary, ...assertions.map(({ note }) => note ?? ''), ...ends].some((text) => topic.test(text))
}
