import type { ShownRelation } from '#model/shown.ts'
import type { Nameable } from './named.ts'

/** Grave acts, deceit and other wrongs: a finding about something else does not bear them out. */
const ACTS: readonly { word: RegExp; said: RegExp }[] = [
  { word: /traffic(?:k|s)/, said: /traffick/i },
  { word: /exploit/, said: /exploit/i },
  { word: /molest|abus|raped?\b|assault/, said: /molest|abus|\brape|assault/i },
  { word: /fraud/, said: /fraud/i },
  { word: /\bkill|murder/, said: /\bkill|murder|death|\bdied/i },
  {
    word: /^(?:lied|lies?|lying|liars?|mis(?:led|lead\w*)|deceiv\w*|falsif\w*|fabricat\w*)$/,
    said: /mis(?:lead|led|represent)|decei|decep|\bfals|fraud|\blie[ds]?\b|lying|untru|dishonest|unfair|conceal|fabricat/i
  },
  { word: /pollut|poison|contaminat|^dump/, said: /pollut|poison|contaminat|\bdump|discharg|spill/i },
  { word: /infring/, said: /infring/i },
  { word: /^brib/, said: /brib|corrupt|kickback/i },
  { word: /^(?:collud|conspir)/, said: /collu|conspir|cartel|price.fixing|antitrust|monopol/i },
  { word: /discriminat/, said: /discriminat/i },
  { word: /retaliat/, said: /retaliat/i },
  { word: /^(?:stole|steal)/, said: /\bst[eo]l|theft|misappropriat|embezzl/i },
  { word: /overcharg/, said: /overcharg|price|pricing|\bfees?\b/i },
  { word: /^breach/, said: /breach|contract|duty/i }
]
/** Words that become grave by what follows: “facilitated human trafficking”. */
const CARRIES =
  /^(facilitat|enabl|caus|commit|ignor|conceal|hid|cover|kn[eo]w|aware|did|distribut|responsible)/
const list = (words: string, said: RegExp) => words.split(' ').map((word) => [word, said] as const)

/** What a record must speak of to bear out a step of procedure. */
const STEPS: ReadonlyMap<string, RegExp> = new Map([
  ['indicted', /indict|grand jury/i],
  ['sentenced', /sentenc|prison|\bjail/i],
  ['acquitted', /acquit/i],
  ...list('exonerated exonerates', /exonerat|acquit/i),
  ...list('vindicated vindicates', /vindicat|exonerat|acquit/i),
  ...list('absolved absolves', /absol|exonerat|acquit/i),
  ...list('affirmed upheld', /affirm|uph[eo]ld/i),
  ...list('reversed overturned vacated', /revers|overturn|vacat|set aside/i),
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

/** The texts that say what a relation is about. */
export type TextsOf = (relation: ShownRelation) => readonly string[]

/**
 * Reads what a relation says: itself, its notes and what it joins; the name of an action and what it was brought over
 * establish nothing.
 */
export function createTextsOf(entities: readonly Nameable[]): TextsOf {
  const named = new Map(entities.map((entity) => [entity.id, entity]))
  return ({ summary, from, to, assertions }) => {
    const ends = [from, to].flatMap((id) => {
      const { kind, name = '', summary: about = '' } = named.get(id) ?? {}
      if (kind === 'action') return []
      return kind === 'outcome' || kind === 'allegation' ? [name, about] : [name]
    })
    return [summary, ...assertions.map(({ note }) => note ?? ''), ...ends]
  }
}

/** Tells which relations speak of which topic; each topic is looked up only once. */
export function createSpeaksOf(relations: readonly ShownRelation[], textsOf: TextsOf): SpeaksOf {
  const speaking = new Map<RegExp, ReadonlySet<ShownRelation>>()
  return (topic, relation) => {
    const isOf = (each: ShownRelation) =>
      [...textsOf(each), each.mark === 'set-aside' ? 'set aside' : ''].some((text) => topic.test(text))
    const found = speaking.get(topic) ?? new Set(relations.filter(isOf))
    speaking.set(topic, found)
    return found.has(relation)
  }
}
