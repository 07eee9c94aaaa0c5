/** What it takes to bear a word out, in words for people. */
export const NEEDS = {
  convicted: 'a conviction by a criminal court',
  found: 'a finding by a court or jury',
  admitted: 'an admission or a finding',
  conceded: 'an admission',
  testified: 'a record of testimony',
  ruled: 'a record of a ruling',
  won: 'a decision of the case for whom it names',
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
  'won',
  'recorded'
]

const list = (words: string) => words.split(' ')

/** Acts that the complaint in many a dispute alleges, each only where someone who can act stands before it. */
const WRONGS: Partial<Record<Need, readonly string[]>> = {
  found: list(
    'polluted pollutes pollute poisoned poisons poison contaminated contaminates contaminate dumped dumps dump ' +
      'injured injures injure stole steals steal cheated cheats cheat overcharged overcharges overcharge ' +
      'discriminated discriminates retaliated retaliates bribed bribes colluded colludes breached breaches ' +
      'infringed infringes'
  ),
  admitted: list('falsified falsifies falsify fabricated fabricates fabricate')
}

/**
 * Guilt takes a criminal court; a judgment, any court; what somebody did or knew, a court or an admission;
 * procedure, a record.
 */
const WORDS: Record<Need, readonly string[]> = {
  convicted: list('guilty convicted criminal criminals perpetrator perpetrators perpetrated crime crimes'),
  found: list(
    'liable illegally unlawfully illegal unlawful violated violates violating proved proven proves found finds ' +
      'trafficked trafficker traffics exploited exploits exploit exploiting molested molests molesting abuser abused ' +
      'caused causes cause causing harmed harms harm harming endangered endangers endanger endangering ' +
      'defrauded defrauds defraud defrauding killed kills raped murdered assaulted ' +
      'broke breaks breaking broken committed commits committing ' +
      'distributed distributes distribute distributing addicted addicts addict gave gives responsible ' +
      'negligently recklessly fraudulently negligent culpable ' +
      'perjured obstructed conspired conspires complicit abetted'
  ),
  admitted: list(
    'knew knows know knowingly aware intentionally deliberately willfully lied lies lie lying liar liars ' +
      'misled misleads mislead misleading deceived deceives deceive deceiving concealed conceals conceal concealing ' +
      'hid hides hide hiding covered covers covering cover cover-up ' +
      'ignored ignores ignore ignoring enabled enables enable enabling facilitated facilitates facilitate facilitating did does'
  ),
  conceded: list(
    'admitted admits confessed confesses conceded concedes acknowledged acknowledges accepted accepts'
  ),
  testified: list('testified testifies'),
  ruled: list('ruled rules'),
  won: list('won wins prevailed prevails'),
  recorded: list(
    'sentenced indicted acquitted exonerated exonerates cleared vindicated vindicates absolved absolves ' +
      'affirmed upheld reversed overturned vacated'
  )
}

/** The words around a word, in lower case, and whether someone who can act stands right before it. */
export type Around = {
  before: string
  /** the next words, with a space between them */
  after: string
  hasActor: () => boolean
}

const starts = (words: string): RegExp => new RegExp(`^(?:${words})(?: |$)`)
const LAW = starts(String.raw`(?:\S+ ){0,4}laws?`)
const TRUTH = starts(
  '(?:(?:the|this|that|its|their|his|her|own|internal|what) ){0,2}' +
    '(?:truth|facts|evidence|research|study|studies|findings|harms?|risks?|dangers?|documents?|it|knew|happened)'
)
const MATERIAL = starts(String.raw`(?:\S+ ){0,2}(?:csam|child (?:sexual|pornography)|sexual abuse)`)
const SUFFERED = starts(
  String.raw`for (?:\S+ ){0,2}(?:abuse|harms?|deaths?|suicides?|injury|injuries|exploitation|trafficking)`
)
const FAULT = starts(
  '(?:that|(?:(?:its|his|her|their|any|full|legal) ){0,2}' +
    '(?:liability|guilt|fault|wrongdoing|blame|responsibility|negligence))'
)
/** What one wins in court; elections, prizes and time are won otherwise. */
const WON = starts(
  String.raw`(?:at|in|on|against|(?:\S+ ){0,2}(?:case|suit|lawsuit|trial|appeal|verdict|judgment|damages))`
)
const FOUND = starts('that|guilty|liable|violations|against|to|evidence|meta|the|a|an|it|he|she|they')

/** Words that claim something only before certain others; elsewhere they are ordinary words. */
const ONLY_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['did', starts('it|this|that|so|these|nothing|wrong|what')],
  ['does', starts('nothing|wrong')],
  ['found', FOUND],
  ['finds', FOUND],
  ['rules', starts('that')],
  ...list('won wins').map((word) => [word, WON] as const),
  ['aware', starts('of|that')],
  ['obstructed', starts('justice')],
  ['cleared', starts(String.raw`(?:\S+ )?of`)],
  ...list('conceded concedes acknowledged acknowledges accepted accepts').map(
    (word) => [word, FAULT] as const
  ),
  ['responsible', SUFFERED],
  [
    'misleading',
    starts('the|its|users|parents|children|teens|people|families|investors|regulators|consumers')
  ],
  ...list('broke breaks breaking broken').map((word) => [word, LAW] as const),
  ...list('distributed distributes distribute distributing').map((word) => [word, MATERIAL] as const),
  ...list('gave gives').map((word) => [word, starts('predators|abusers|traffickers')] as const),
  ...list('hid hides hide hiding').map((word) => [word, TRUTH] as const),
  ...list('covered covers covering cover').map(
    (word) => [word, starts('(?:it |this |that |them )?up(?! to)')] as const
  ),
  ...list('committed commits committing').map(
    (word) => [word, starts(String.raw`(?:\S+ ){0,2}(?:fraud|crimes?|perjury|murder|violations?)`)] as const
  )
])
const NOT_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  [
    'criminal',
    starts(
      'law|laws|code|procedure|division|complaint|case|cases|investigation|charge|charges|justice|court|courts|statute|appeals|referral|record|trial|defense'
    )
  ],
  ...list('admitted admits').map((word) => [word, starts('to|into|evidence|as|nothing|no')] as const),
  ...list('lies lie lying').map(
    (word) =>
      [word, starts('in|at|on|with|ahead|behind|before|beyond|between|outside|within|around|down')] as const
  ),
  ...list('harms harm causes cause').map((word) => [word, starts('to|of|for|in')] as const),
  ...list('enables enable').map(
    (word) => [word, starts('you|users|parents|teens|people|anyone|encryption')] as const
  )
])

/** What people were subjected to in general, not what anybody did: “of exploited children”. */
const PARTICIPLES = new Set(list('exploited trafficked harmed molested abused endangered killed'))
const GENERAL = /^(of|for|with|and|missing|the|those|these)$/
/** Words for an ongoing act, or for a noun, unless someone who acts stands right before them. */
const WITH_ACTOR = new Set([
  ...Object.values(WRONGS).flat(),
  ...list(
    'traffics exploits exploit molests causes cause harms harm endangers endanger defrauds defraud killed kills ' +
      'abused raped murdered assaulted knows know lies lie misleads mislead deceives deceive conceals conceal ' +
      'ignores ignore enables enable facilitates facilitate hide ' +
      'distributed distributes distribute addicted addicts addict gave gives won wins prevailed prevails'
  )
])
/** What is going on: “is exploiting”, “by lying”; “of children exploiting” is about what others do. */
const GOING_ON = /^(is|are|was|were|been|be|by|kept|keeps|keep|caught)$/
const PARTICIPLES_NOW =
  /(violat|exploit|molest|caus|harm|endanger|defraud|ly|mislead|deceiv|conceal|ignor|enabl|facilitat|distribut)ing$/
/** Nouns that belong to somebody: “its crimes”, “Meta’s lies”. */
const OWNED = new Set(list('crime crimes lies'))
const OWNER = /^(its|his|her|their|committed|commits)$|[’']s$|s[’']$/
const IS = /^(is|are|was|were|be|been|being|plainly|clearly|simply)$/
const AWARE = /^(is|are|was|were|be|been|became|well|fully|long|acutely)$/
const ACTS = /^(conduct|act|acts|practice|practices|scheme|business|collection)(?: |$)/

const JUDGED = new Set(list('illegal unlawful negligent culpable'))
/** What a higher court does to a decision, and others to much else. */
const ON_APPEAL = new Set(list('affirmed upheld reversed overturned vacated'))
const BY_COURT =
  /^(was|were|is|are|been|be|being|court|courts|circuit|panel|justices|unanimously|later|then)$/

const BY_WORD: ReadonlyMap<string, Need> = new Map(
  NEED_NAMES.flatMap((need) => [...WORDS[need], ...(WRONGS[need] ?? [])].map((word) => [word, need] as const))
)

/** What a word needs between these other words (all in lower case); null where it claims nothing. */
export function needOf(word: string, around: Around): Need | null {
  const need = BY_WORD.get(word)
  if (need === undefined) return null
  const { before, after } = around
  const only = ONLY_BEFORE.get(word)
  if (only && !only.test(after)) return null
  if (NOT_BEFORE.get(word)?.test(after)) return null
  if (PARTICIPLES.has(word) && GENERAL.test(before)) return null
  if (OWNED.has(word) && OWNER.test(before)) return need
  if (WITH_ACTOR.has(word) || OWNED.has(word)) return !isNoun(word) && around.hasActor() ? need : null
  if (PARTICIPLES_NOW.test(word)) return GOING_ON.test(before) ? need : null
  if (word === 'aware') return AWARE.test(before) ? need : null
  if (JUDGED.has(word)) return isJudged(around) ? need : null
  if (ON_APPEAL.has(word)) return BY_COURT.test(before) ? need : null
  return need
}

function isNoun(word: string): boolean {
  return word === 'crime' || word === 'crimes'
}

/** “was illegal”, “its illegal scheme”; neither “illegal acts of users” nor “it is illegal to …”. */
function isJudged({ before, after }: Around): boolean {
  return (
    (OWNER.test(before) && ACTS.test(after)) ||
    (IS.test(before) && !/^(to|for|under|content|material)(?: |$)/.test(after))
  )
}
