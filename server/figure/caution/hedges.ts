import { baseOf, type Sentence, type Word } from './prose.ts'

const HEDGES =
  /^(allegedly|alleged|alleges|allege|alleging|purportedly|reportedly|claims|claimed|claim|says|said|say|contends|contend|contended|argues|argued|asserts|asserted|accuses|accused|denies|denied|deny|suspected|whether|if|according|would|could|may|might|must|not|no|never|nor|neither|without|didn't|didn’t|wasn't|wasn’t)$/
/**
 * What turns a doubt or denial into its opposite: “not only knew”, “there is no doubt that”, “without
 * question”.
 */
const STRESSED =
  /^(only|merely|just|simply|doubt|question|secret|surprise|wonder|accident|coincidence|mistake)$/
const DENIES = /^(not|no|without)$/
const ALLEGEDLY = /^(allegedly|purportedly)$/
/** Denials that are themselves denied: “cannot deny”, “never disputed”. */
const DENIED = /^(?:den(?:y|ies|ied)|disputed?|doubted?)$/
const UNDENIED = /^(?:not|never|cannot|hardly)$/
/** An attribution that follows the words it is for; what the same subject said besides is none. */
const TRAILING =
  /,[”"’]?\s(?!(?:and|but|yet) (?:then )?(?:says?|said|alleged|claim|contend|argue))[^,;]*\b(says?|said|alleges?|alleged|claims?|according to|contends?|argues?)\b[^;]*$/i
/** What a court is said to have said is no mere word. */
const COURT_SAID =
  /,[”"’]?\s(?:the|a|an|one) (?:\S+ ){0,2}(?:judge|court|jury|jurors|justices?) (?:\S+ )?(?:says?|said)\b/i
/** How a sentence begins that concedes something, or says when, before it comes to its point. */
const CONCEDES =
  /^\W*(?:although|though|while|whereas|despite|without|not long|whether or not|if anything|even (?:if|though|as))\b/i

/**
 * Whether the clause up to the word, or an attribution after a comma, says whose words these are; what a court decided
 * cannot be alleged.
 */
export function isHedged(sentence: Sentence, at: number, isDecided: boolean): boolean {
  const { text, words } = sentence
  const word = words[at]
  if (!word) return true
  const from = clauseStart(sentence, word)
  if (words.some((each, i) => i < at && each.start >= from && isHedge(words, i, isDecided))) return true
  const after = text.slice(word.end - baseOf(sentence))
  return TRAILING.test(after) && !COURT_SAID.test(after)
}

function isHedge(words: readonly Word[], i: number, isDecided: boolean): boolean {
  const said = words[i]?.text ?? ''
  const [each, before, next, second] = [i, i - 1, i + 1, i + 2].map((at) =>
    (words[at]?.text ?? '').toLowerCase()
  )
  if (!each || !HEDGES.test(each) || (said === 'May' && (i > 0 || /^\d/.test(next ?? '')))) return false
  if (DENIES.test(each) && STRESSED.test(next ?? '')) return false
  if (DENIED.test(each) && UNDENIED.test(before ?? '')) return false
  if (DENIED.test(next ?? '') && UNDENIED.test(each)) return false
  if (each === 'could' && UNDENIED.test(next ?? '') && DENIED.test(second ?? '')) return false
  return !(isDecided && ALLEGEDLY.test(each))
}

/**
 * Where the word’s clause begins: an attribution does not reach past a semicolon or “, but”, nor out of what a sentence
 * only concedes at first.
 */
export function clauseStart(sentence: Sentence, word: Word): number {
  const base = baseOf(sentence)
  const before = sentence.text.slice(0, word.start - base)
  const start = [...before.matchAll(/;|,\s+but\b/g)].at(-1)?.index ?? 0
  const comma = CONCEDES.test(before.slice(start)) ? before.indexOf(',', start + 1) : -1
  return base + Math.max(start, comma)
}
