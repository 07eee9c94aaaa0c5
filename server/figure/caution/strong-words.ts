import type { Mark } from '#model/status.ts'

/** What a word needs at least, so that it claims no more than the record: its name, and the marks that bear it out. */
export const NEEDS = {
  found: ['found'],
  admitted: ['admitted', 'found'],
  recorded: ['recorded', 'filed', 'settled', 'dismissed', 'withdrawn', 'admitted', 'found']
} as const satisfies Record<string, readonly Mark[]>
export type Need = keyof typeof NEEDS

const list = (words: string) => words.split(' ')

/** Guilt and judgment need a court; what somebody did or knew needs a court or an admission; procedure needs a record. */
const WORDS: Record<Need, readonly string[]> = {
  found: list(
    'guilty convicted liable criminal criminals illegally unlawfully violated proved proven proves found ' +
      'perpetrator perpetrators perpetrated trafficked trafficker exploited molested abuser caused harmed defrauded'
  ),
  admitted: list(
    'knew knowingly intentionally deliberately willfully admitted confessed lied misled deceived concealed ignored enabled facilitated did'
  ),
  recorded: list('testified ruled sentenced indicted')
}

/** What a word claims only before or after certain others; elsewhere it is an ordinary word. */
const AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['did', /^(it|this|that|so|these|nothing|wrong|what)$/],
  ['found', /^(that|guilty|liable|to|evidence|meta|the|a|an|it|he|she|they)$/]
])
const NOT_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  [
    'criminal',
    /^(law|laws|code|procedure|division|complaint|case|cases|investigation|charge|charges|justice|court|courts|statute|appeals|referral|record|trial|defense)$/
  ],
  ['admitted', /^(to|into|evidence|as)$/]
])
/** What somebody in general was, not what anybody did: “of exploited children”. */
const PARTICIPLES = new Set(['exploited', 'trafficked', 'harmed', 'molested'])
const GENERAL = /^(of|for|with|and|missing|the|those|these)$/

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([need, words]) => words.map((word) => [word, need] as const))
)

/** What a word needs where it stands between these others (all in lower case); null where it claims nothing. */
export function needOf(word: string, before: string, after: string): Need | null {
  const need = BY_WORD.get(word)
  if (need === undefined) return null
  const only = AFTER.get(word)
  if (only && !only.test(after)) return null
  if (NOT_BEFORE.get(word)?.test(after)) return null
  if (PARTICIPLES.has(word) && GENERAL.test(before)) return null
  return need === 'found' || need === 'admitted' || need === 'recorded' ? need : null
}
