import type { Card, ShownRelation } from '#model/shown.ts'
import { firmness, MARK_TABLE, MARKS, type Mark } from '#model/status.ts'
import { countInLetters } from '../words/count-words.ts'
import { isBorneOut, weighed } from './borne-out.ts'
import { type Need, NEEDS, needOf } from './strong-words.ts'
import { type Sentence, toSentences, type Word } from './prose.ts'

/** Another wording: put `text` in at `at`, in place of `over` letters. */
export type Proposal = { words: string; at: number; over: number; text: string }

/** A word that claims more than the record shown; a help for the writer, not a judgment. */
export type Caution = {
  start: number
  end: number
  word: string
  needs: Need
  /** the entity of the same sentence whose relations were looked at; null: those of the whole slide */
  entity: string | null
  /** how the relations stand that speak of it, the firmest first */
  standing: readonly { mark: Mark; count: number }[]
  /** the sentences that say why: what the word needs, how many relations speak of it, what to do about it */
  why: { need: string; record: string; advice: string }
  proposals: readonly Proposal[]
}

/** A caution in words: `“knew” needs an admission or a finding. About Meta one relation speaks of it: 1 alleged.` */
export function cautionWords({ why, standing }: Caution): string {
  const told = standing.map(({ mark, count }) => `${count} ${MARK_TABLE[mark].word.toLowerCase()}`).join(', ')
  return `${why.need} ${why.record}${told ? `: ${told}` : ''}. ${why.advice}`.trim()
}

/** What is said over cautions: how many there are, and that they decide nothing. */
export function cautionSummary(count: number): string {
  const words = countInLetters(count, 'word may claim', 'words may claim')
  return `${words} more than the relations shown. A help, not a judgment.`
}

/** What is on the slide: its relations as they stand on its day, and its entities. */
export type Shown = { relations: readonly ShownRelation[]; entities: readonly Pick<Card, 'id' | 'name'>[] }

const HEDGES =
  /^(allegedly|alleged|alleges|allege|alleging|purportedly|reportedly|claims|claimed|claim|says|said|say|contends|contend|contended|argues|argued|asserts|asserted|accuses|accused|denies|denied|deny|suspected|whether|if|according|would|could|may|might|must|not|no|never|nor|neither|without|didn't|didn’t|wasn't|wasn’t)$/
const TRAILING =
  /,[”"’]?\s[^,;]*\b(says?|said|alleges?|alleged|claims?|according to|contends?|argues?)\b[^;]*$/i

/**
 * Finds the words of a text that claim more than the standing of the relations shown. What is hedged,
 * denied, asked, or said to be somebody's words is left alone, and so are names, code and addresses.
 */
export function cautionsOf(markdown: string, shown: Shown): Caution[] {
  return toSentences(markdown).flatMap((sentence) => inSentence(sentence, shown))
}

function inSentence(sentence: Sentence, shown: Shown): Caution[] {
  if (/\?["”’)\]\s]*$/.test(sentence.text)) return []
  const named = namedIn(sentence, shown.entities)
  const inName = (word: Word) => named.some(({ start, end }) => word.start >= start && word.end <= end)
  const lower = sentence.words.map(({ text }) => text.toLowerCase())
  return sentence.words.flatMap((word, at) => {
    const need = needOf(lower[at] ?? '', lower[at - 1] ?? '', lower[at + 1] ?? '')
    if (need === null || inName(word) || isHedged(sentence, at, lower)) return []
    const relations = relevant(named, shown.relations)
    if (isBorneOut(need, sentence.text, relations)) return []
    return [toCaution(sentence, word, need, named[0] ?? null, relations)]
  })
}

/** Whether the clause up to the word, or an attribution after a comma, says whose words these are. */
function isHedged(sentence: Sentence, at: number, lower: readonly string[]): boolean {
  const { text, words } = sentence
  const word = words[at]
  if (!word) return true
  const from = clauseStart(sentence, word)
  const clause = lower.filter((_, i) => i < at && (words[i]?.start ?? 0) >= from)
  return clause.some((each) => HEDGES.test(each)) || TRAILING.test(text.slice(word.end - baseOf(sentence)))
}

/** Where the clause of a word begins: after a semicolon or “, but”, an attribution no longer holds. */
function clauseStart(sentence: Sentence, word: Word): number {
  const before = sentence.text.slice(0, word.start - baseOf(sentence))
  return baseOf(sentence) + ([...before.matchAll(/;|,\s+but\b/g)].at(-1)?.index ?? 0)
}

/** Whether an attribution at the head of the sentence would hold for the word. */
function canLead(sentence: Sentence, word: Word): boolean {
  const begins = sentence.words[0]?.text.toLowerCase()
  return begins !== 'but' && !/;|,\s+but\b/.test(sentence.text.slice(0, word.start - baseOf(sentence)))
}

/** Where a sentence’s text stands in the whole, so that places in the one are places in the other. */
function baseOf({ text, words }: Sentence): number {
  return (words[0]?.start ?? 0) - Math.max(0, text.search(/[\p{L}\p{N}]/u))
}

type Named = { id: string; name: string; start: number; end: number }

/** The entities that a sentence names by their whole names, the longest name first where several could be meant. */
function namedIn(sentence: Sentence, entities: Shown['entities']): Named[] {
  const { text } = sentence
  const base = baseOf(sentence)
  const found: Named[] = []
  for (const { id, name } of entities.toSorted((a, b) => b.name.length - a.name.length)) {
    for (const said of new Set([name, name.replace(/,? (Inc|LLC|Corp|Co|Ltd)\.?$/, '')])) {
      const index = said === '' ? -1 : text.indexOf(said)
      const [start, end] = [base + index, base + index + said.length]
      if (index < 0 || found.some((other) => start < other.end && end > other.start)) continue
      found.push({ id, name, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** The relations of whom a sentence names, and of what those are joined to; of the whole slide where it names nobody. */
function relevant(named: readonly Named[], relations: readonly ShownRelation[]): readonly ShownRelation[] {
  if (named.length === 0) return relations
  const ids = new Set(named.map(({ id }) => id))
  const own = relations.filter(({ from, to }) => ids.has(from) || ids.has(to))
  const joined = new Set(
    own.flatMap(({ type, to }) => (type === 'DEFENDANT_IN' || type === 'PLAINTIFF_IN' ? [to] : []))
  )
  return relations.filter((each) => own.includes(each) || joined.has(each.from) || joined.has(each.to))
}

function toCaution(
  sentence: Sentence,
  { text: word, start, end }: Word,
  needs: Need,
  entity: Named | null,
  looked: readonly ShownRelation[]
): Caution {
  const relations = weighed(needs, looked)
  const standing = MARKS.map((mark) => ({
    mark,
    count: relations.filter((each) => each.mark === mark).length
  }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => firmness(b.mark) - firmness(a.mark))
  const isDecided = standing.some(({ mark }) => mark === 'found')
  const whose = entity ? `About ${entity.name}` : 'On this slide'
  const isPress = standing.length > 0 && standing.every(({ mark }) => mark === 'reported')
  const adverb = isPress ? 'reportedly' : 'allegedly'
  const lead = isPress ? 'According to press reports, ' : 'According to the complaint, '
  return {
    start,
    end,
    word,
    needs,
    entity: entity?.id ?? null,
    standing,
    why: {
      need: `“${word}” needs ${NEEDS[needs]}.`,
      record: `${whose} ${countInLetters(relations.length, 'relation speaks', 'relations speak').toLowerCase()} of it`,
      advice: isDecided ? 'Say who found it, or that it is alleged.' : ''
    },
    proposals: [
      { words: adverb, at: start, over: 0, text: `${adverb} ` },
      ...(canLead(sentence, { text: word, start, end })
        ? [leading(lead, sentence.words[0] ?? { text: word, start, end })]
        : [])
    ]
  }
}

const SMALL_INSIDE =
  /^(The|A|An|This|That|These|Those|They|It|He|She|We|Its|Their|His|Her|Both|Some|Many|All|In|On|At|By|When|While|After|Before|There)$/

/** Words put before a sentence, whose first word then loses its capital. */
function leading(lead: string, { text, start }: Word): Proposal {
  const over = SMALL_INSIDE.test(text) ? text.length : 0
  const words = lead.trim().replace(/,$/, '')
  return { words, at: start, over, text: lead + text.slice(0, over).toLowerCase() }
}
