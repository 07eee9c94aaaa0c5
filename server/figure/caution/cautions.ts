import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { countInLetters } from '../words/count-words.ts'
import { type MarkCount, markCounts } from '../words/mark-counts.ts'
import { isBorneOut, isOfConduct, TELLS, weighed } from './borne-out.ts'
import { createDecides, createSued, createWonBy, type Decides } from './decides.ts'
import {
  hasActor,
  isOfStranger,
  type Nameable,
  type Named,
  nameWords,
  namedIn,
  relevant,
  subjectOf,
  toNames
} from './named.ts'
import { type Need, NEEDS, needOf } from './strong-words.ts'
import { clauseStart, isHedged } from './hedges.ts'
import { baseOf, type Sentence, toSentences, type Word } from './prose.ts'
import { createSpeaksOf, createTextsOf, type SpeaksOf, topicOf } from './topics.ts'

/** Another wording: put `text` in at `at`, replacing `over` letters. */
export type Proposal = { words: string; at: number; over: number; text: string }

/** A word that claims more than the record shown; help for the writer, not a judgment. */
export type Caution = {
  start: number
  end: number
  word: string
  /** how the relations that bear on it stand, the firmest first */
  standing: readonly MarkCount[]
  /**
   * the sentences that give the reason: what the word needs, how many relations were looked at, what to do
   * about it
   */
  why: { need: string; record: string; advice: string }
  proposals: readonly Proposal[]
}

/** A caution in words: `“knew” needs an admission or a finding. About Meta one relation tells of conduct or outcome: 1 alleged.` */
export function cautionWords({ why, standing }: Caution): string {
  const told = standing.map(({ mark, count }) => `${count} ${MARK_TABLE[mark].word.toLowerCase()}`).join(', ')
  return `${why.need} ${why.record}${told ? `: ${told}` : ''}. ${why.advice}`.trim()
}

/** The heading over cautions: how many there are, and that they decide nothing. */
export function cautionSummary(count: number): string {
  const words = countInLetters(count, 'word may claim', 'words may claim')
  return `${words} more than the relations shown. Help, not a judgment.`
}

/** What is on the slide: its relations as they stand on its day, and its entities. */
export type Shown = { relations: readonly ShownRelation[]; entities: readonly Nameable[] }

/** How many of the words after a word decide what it claims. */
const AFTER = 6

/** Something that only a court or jury does, so that neither “allegedly” nor a complaint can attribute it. */
const COURT_DECIDED =
  /\b(court|jury|jurors|judge|judges|tribunal|panel)\b[^;]{0,80}\b(found|finds|ruled|rules|held|holds|decided|decides|concluded|concludes|determined|convicted|acquitted|exonerated|cleared|sentenced)\b/i
const ENDS_DECIDED =
  /\b(found|finds|proved|proven|proves|convicted|sentenced|acquitted|exonerated|cleared|vindicated|absolved|affirmed|upheld|reversed|overturned|vacated)(\s+\S+)?$/i
/**
 * Finds the words of a text that claim more than the standing of the relations shown. Words that are hedged,
 * denied, questioned or attributed to somebody are left alone, and so are names, code and addresses.
 */
export function cautionsOf(markdown: string, shown: Shown): Caution[] {
  const names = toNames(shown.entities)
  const textsOf = createTextsOf(shown.entities)
  const record = {
    relations: shown.relations,
    onSlide: nameWords(shown.entities),
    speaksOf: createSpeaksOf(shown.relations, textsOf),
    decides: createDecides(shown.relations, shown.entities, textsOf)
  }
  return toSentences(markdown).flatMap((sentence) => inSentence(sentence, namedIn(sentence, names), record))
}

type OnRecord = Pick<Shown, 'relations'> & {
  onSlide: ReadonlySet<string>
  speaksOf: SpeaksOf
  decides: Decides
}

function inSentence(
  sentence: Sentence,
  named: readonly Named[],
  { relations: all, onSlide, speaksOf, decides }: OnRecord
): Caution[] {
  if (/\?["”’)\]\s]*$/.test(sentence.text)) return []
  const inName = (word: Word) => named.some(({ start, end }) => word.start >= start && word.end <= end)
  const lower = sentence.words.map(({ text }) => text.toLowerCase())
  return sentence.words.flatMap((word, at) => {
    const [said = '', before = ''] = [lower[at], lower[at - 1]]
    const after = lower.slice(at + 1, at + 1 + AFTER).join(' ')
    const need = needOf(said, { before, after, hasActor: () => hasActor(sentence, at, named) })
    if (need === null || inName(word) || isHedged(sentence, at, saysDecided(sentence, word))) return []
    const subject = isOfConduct(need) ? subjectOf(sentence, word, named) : null
    const about = subject ? [subject] : named
    const topic = topicOf(said, after)
    const near = isOfConduct(need) && isOfStranger(sentence, at, onSlide) ? [] : all
    const relations = weighed(need, relevant(about, near, isOfConduct(need))).filter(
      (each) => topic === null || speaksOf(topic, each)
    )
    const sued = createSued(sentence, about, all)(word)
    const winner = named.findLast(({ end }) => end <= word.start)?.id
    const bears =
      need === 'won' ? createWonBy(winner, all) : (each: ShownRelation) => decides(each, sued, said)
    if (isBorneOut(need, sentence.text, relations, bears)) return []
    const tells = topic === null && relations.length > 0 ? TELLS[need] : TELLS.recorded
    return [toCaution(sentence, word, { need, about: about[0] ?? null, relations, tells })]
  })
}

/** Whether the clause up to the end of the word says what a court or jury did. */
function saysDecided(sentence: Sentence, word: Word): boolean {
  const base = baseOf(sentence)
  return COURT_DECIDED.test(sentence.text.slice(clauseStart(sentence, word) - base, word.end - base))
}

/**
 * Whether the word, or the one before it, says itself that something was decided: nothing is “allegedly found”.
 */
function isDecision(sentence: Sentence, word: Word): boolean {
  return ENDS_DECIDED.test(sentence.text.slice(0, word.end - baseOf(sentence)))
}

/** Whether an attribution put at the head of the sentence would cover the word. */
function canLead(sentence: Sentence, word: Word): boolean {
  const begins = sentence.words[0]?.text.toLowerCase()
  return begins !== 'but' && !/;|,\s+but\b/.test(sentence.text.slice(0, word.start - baseOf(sentence)))
}

type Looked = {
  need: Need
  /** the entity in the same sentence whose relations were looked at; null: the whole slide's */
  about: Named | null
  relations: readonly ShownRelation[]
  tells: readonly [string, string]
}

function toCaution(
  sentence: Sentence,
  { text: word, start, end }: Word,
  { need, about, relations, tells }: Looked
): Caution {
  const standing = markCounts(relations)
  const isFound = standing.some(({ mark }) => mark === 'found')
  const isUndone = standing.some(({ mark }) => mark === 'set-aside')
  const at = { text: word, start, end }
  const isDecided = saysDecided(sentence, at) || isDecision(sentence, at)
  const whose = about ? `About ${about.name}` : 'On this slide'
  const isPress = standing.length > 0 && standing.every(({ mark }) => mark === 'reported')
  const adverb = isPress ? 'reportedly' : 'allegedly'
  const lead = isPress ? 'According to press reports, ' : 'According to the complaint, '
  return {
    start,
    end,
    word,
    standing,
    why: {
      need: `“${word}” needs ${NEEDS[need]}.`,
      record: `${whose} ${countInLetters(relations.length, ...tells).toLowerCase()}`,
      advice: isFound
        ? 'Say what was found and by whom, or that it is alleged.'
        : isUndone
          ? 'Say that what was found was set aside, or who alleges it.'
          : isDecided
            ? 'Show what was decided, or say who alleges it.'
            : ''
    },
    proposals: isDecided
      ? []
      : [
          { words: adverb, at: start, over: 0, text: `${adverb} ` },
          ...(canLead(sentence, at) ? [leading(lead, sentence.words[0] ?? at)] : [])
        ]
  }
}

const SMALL_INSIDE =
  /^(The|A|An|This|That|These|Those|They|It|He|She|We|Its|Their|His|Her|Both|Some|Many|All|In|On|At|By|When|While|After|Before|There)$/

/** Puts words before a sentence, whose first word then loses its capital. */
function leading(lead: string, { text, start }: Word): Proposal {
  const over = SMALL_INSIDE.test(text) ? text.length : 0
  const words = lead.trim().replace(/,$/, '')
  return { words, at: start, over, text: lead + text.slice(0, over).toLowerCase() }
}
