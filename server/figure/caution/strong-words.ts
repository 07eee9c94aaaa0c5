/** What would bear a word out, for people. */
export const NEEDS = {
  convicted: 'a conviction by a criminal court',
  found: 'a finding by a court or jury',
  admitted: 'an admission or a finding',
  conceded: 'an admission',
  testified: 'a record of testimony',
  ruled: 'a record of a ruling',
  recorded: 'an official record'
} as const
export type Need = keyof typeof NEEDS

const NEED_NAMES: readonly Need[] = [
  'convicted',
  'found',
  'admitted',
  'conceded',
  'testified',
  'ruled',
  'recorded'
]

const list = (words: string) => words.split(' ')

/** Guilt needs a criminal court, judgment any court; what somebody did or knew a court or an admission; procedure a record. */
const WORDS: Record<Need, readonly string[]> = {
  convicted: list('guilty convicted criminal criminals perpetrator perpetrators perpetrated'),
  found: list(
    'liable illegally unlawfully violated proved proven proves found ' +
      'trafficked trafficker exploited molested abuser caused harmed defrauded'
  ),
  admitted: list(
    'knew knowingly intentionally deliberately willfully confessed lied misled deceived concealed ignored enabled facilitated did'
  ),
  conceded: list('admitted'),
  testified: list('testified'),
  ruled: list('ruled'),
  recorded: list('sentenced indicted')
}

/** What a word claims only before or after certain others; elsewhere it is an ordinary word. */
const AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['did', /^(it|this|that|so|these|nothing|wrong|what)$/],
  ['found', /^(that|guilty|liable|violations|against|to|evidence|meta|the|a|an|it|he|she|they)$/]
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

const BY_WORD: ReadonlyMap<string, Need> = new Map(
  NEED_NAMES.flatMap((need) => WORDS[need].map((word) => [word, need] as const))
)

/** What a word needs where it stands between these others (all in lower case); null where it claims nothing. */
export function needOf(word: string, before: string, after: string): Need | null {
  const need = BY_WORD.get(word)
  if (need === undefined) return null
  const only = AFTER.get(word)
  if (only && !only.test(after)) return null
  if (NOT_BEFORE.get(word)?.test(after)) return null
  if (PARTICIPLES.has(word) && GENERAL.test(before)) return null
  return need
}
