import { z } from 'zod'
import type { Kind } from './kinds.ts'
import type { Assertion } from './relation.ts'
import { RELATION_TABLE, type RelationType } from './relation-types.ts'

/**
 * What *found* says of a relation: that a court or jury found it; of a party, that it was convicted or held liable; or
 * only that a court ruled, which finds nothing of what is alleged.
 */
const DECISIONS = ['finding', 'conviction', 'liability', 'ruling'] as const
export const Decision = z.enum(DECISIONS)
export type Decision = z.infer<typeof Decision>

/** A relation, as much of it as shows what a court decided. */
type Decided = {
  type: RelationType
  role: string | null
  summary: string
  assertions: readonly (Pick<Assertion, 'status'> & { note: string | null; quote: string | null })[]
}
/** What is at an end of a relation. */
export type End = { kind: Kind; name: string; summary: string }

/** A law at issue: that a court ruled on it does not say which way. */
const AT_ISSUE: ReadonlySet<RelationType> = new Set(['RAISES', 'CHALLENGES', 'BROUGHT_UNDER'])
/** Procedure by which a court decides what was so; the rest of it a court does or orders, and so finds nothing. */
const FINDS: ReadonlySet<RelationType> = new Set(['RESULTED_IN', 'AGAINST'])
/** Procedure that a court may undo; of any other, *dismissed* tells what it did next. */
const UNDONE: ReadonlySet<RelationType> = new Set([
  ...FINDS,
  'RESOLVES',
  'DOCUMENT_OF',
  'REMANDED_TO',
  'TRANSFERRED_TO'
])

/** Words by which a court ruled before it tried what is alleged. */
const EARLY =
  /\b(?:motions?|refus\w+|declin\w+) to dismiss\b|\bpreliminar(?:y|ily)\b|\btemporar(?:y|ily) (?:injunct|relief|order|restrain|enjoin|block|halt|bar)|\brestraining order\b|\blikely to (?:succeed|prevail)\b|\bpleading stage\b|\bdemurrer\b|\bclass certification\b|\bcertif(?:y|ied|ies|ying) (?:a|the) class\b|\bsummary judgment (?:was |is )?denied\b|\bden(?:y|ied|ies|ying|ial of) (?:\S+ ){0,3}summary judgment\b/i
/** Words by which nobody tried it: the parties agreed. */
const AGREED =
  /\bconsent (?:judgment|decree|order)\b|\bby consent\b|\bwithout (?:an? )?admi(?:ssion|tting)\b|\bno admission\b/i
/** Words of a trial, which may follow on such a ruling. */
const TRIED = /\b(?:trials?|jury|jurors|verdicts?|permanent(?:ly)?)\b/i
/** Words of a trial that has not been. */
const UNTRIED =
  /\b(?:pending|before|until|awaiting|ahead of|without|for|to|towards?) (?:\S+ ){0,3}?(?:trial|jury|verdict)\b|\btrial (?:court|judge)s?\b|\btrial (?:is |was )?(?:set|scheduled|date|due)\b|\b(?:jury|jurors) (?:could|must|may|might|should|will|to)\b/gi

/** Words by which a decision went for whoever was accused. */
const CLEARED =
  /\bnot (?:guilty|liable|proved|proven)\b|\bno liability\b|\bacquit|\bexonerat|\bcleared of\b|\bdefen[cs]e verdict\b|\b(?:for|in favou?r of) (?:the )?(?:defen[cs]e|defendants?)\b/i
const CONVICTED = /\bconvict(?:ed|s|ions?)\b|\bguilty\b/i
const LIABLE = /\bliable\b|(?<!\blimited )\bliability\b/i
const VIOLATED = /\bviolat|\bbreach|\bliable\b|(?<!\blimited )\bliability\b/i
/** Words by which a sentence says that something was not so, or may be. */
const DOUBTED =
  /\b(?:not?|never|neither|nor|without|whether|if|may|might|could|would|should|alleg\w+|den(?:y|ied|ies|ying)|refus\w+|declin\w+)\b|n[’']t\b/i

/** The sort of statement that *found* makes: `law`, that a court ruled on a law; `act`, an act of its own; else null. */
export function ruledSort(type: RelationType): 'law' | 'act' | null {
  if (AT_ISSUE.has(type)) return 'law'
  return RELATION_TABLE[type].category === 'procedure' && !FINDS.has(type) ? 'act' : null
}

/** Whether a dismissal after a finding undoes that finding; otherwise it tells what a court did next. */
export function canBeSetAside(type: RelationType): boolean {
  return ruledSort(type) === null || UNDONE.has(type)
}

/** What *found* says of a relation with these ends; null where nobody has found anything. */
export function decisionOf(relation: Decided, ends: readonly End[]): Decision | null {
  const { type, role, summary, assertions } = relation
  const found = assertions.filter(({ status }) => status === 'found')
  if (found.length === 0) return null
  if (ruledSort(type) !== null) return 'ruling'
  const own = [role ?? '', summary, ...found.flatMap(({ note, quote }) => [note ?? '', quote ?? ''])]
  if (RELATION_TABLE[type].category === 'party') return ofParty(own)
  // to apply a law may be to hold that it forbids nothing
  if (type === 'APPLIED' && !isSaid(VIOLATED, own)) return 'ruling'
  const told = ends.flatMap(({ kind, name, summary: about }) =>
    kind === 'outcome' || kind === 'document' ? [name, about] : []
  )
  return isUntried([...own, ...told]) ? 'ruling' : 'finding'
}

/** Whether a text says that somebody was acquitted or held not liable. */
export function saysCleared(text: string): boolean {
  return CLEARED.test(text)
}

/** That a court names a party finds nothing; its words may say what it decided of it. */
function ofParty(texts: readonly string[]): Decision {
  if (texts.some(saysCleared)) return 'ruling'
  return isSaid(CONVICTED, texts) ? 'conviction' : isSaid(LIABLE, texts) ? 'liability' : 'ruling'
}

/** Whether a sentence with such words says that it is so. */
function isSaid(words: RegExp, texts: readonly string[]): boolean {
  const sentences = texts.flatMap((text) => text.split(/[.;]\s/))
  return sentences.some((sentence) => words.test(sentence) && !DOUBTED.test(sentence))
}

function isUntried(texts: readonly string[]): boolean {
  if (texts.some((text) => AGREED.test(text))) return true
  return (
    texts.some((text) => EARLY.test(text)) && !texts.some((text) => TRIED.test(text.replaceAll(UNTRIED, '')))
  )
}
