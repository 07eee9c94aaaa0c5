import type { Kind } from '#model/kinds.ts'
import type { Draw } from '../draw.ts'
import { phrase, pick } from '../draw.ts'

const FIRST =
  'Ada Amos Anna Asa Ben Cora Dan Edith Eli Emma Ezra Flora Grace Hugo Ida Ivan Jane Joan Karl Lena Leo Lydia Mara Max Nell Noah Olga Otto Paul Rosa Ruth Sam Sara Theo Uma Vera Will Zoe'.split(
    ' '
  )
const HEADS =
  'Bar Bel Bran Cal Car Dal Der Dun El Far Fen Gar Hal Har Hol Kel Kir Lan Lor Mar Mel Mor Nor Or Pel Ran Ros Sal Sel Tal Tor Val Var Wal Wen Wil Yar'.split(
    ' '
  )
const MIDDLES = 'a e i o u ad am an ar as el en er es id il in ir ol on or ul um un'.split(' ')
const TAILS =
  'by dale den field ford gate ham ker land ley low man mere mont ner rick sen son ton well'.split(' ')
const BODIES =
  'Harbor Civil Meridian County Union Granite Public Atlas Northern Cedar Digital Signal Summit River Lantern Orchard Beacon Pioneer Prairie Keystone Horizon Willow Copper Crescent Evergreen'.split(
    ' '
  )
const ENDINGS = 'Media Networks Systems Holdings Services Labs Group Partners Works Interactive'.split(' ')
const MATTERS =
  'safety design age notice record review duty warning consumer privacy account access report school family harm care oversight filter default message contact'.split(
    ' '
  )

/** An invented surname, one of some twenty thousand. */
export function surname(draw: Draw): string {
  return pick(HEADS, draw) + pick(MIDDLES, draw) + pick(TAILS, draw)
}

const body = (_: number, draw: Draw) => `${phrase(2, BODIES, draw)} ${pick(ENDINGS, draw)}`
const law = (i: number, draw: Draw) => `${pick(BODIES, draw)} ${pick(MATTERS, draw)} act ${i}`

const NAMERS: Partial<Record<Kind, (i: number, draw: Draw) => string>> = {
  person: (_, draw) => `${pick(FIRST, draw)} ${surname(draw)}`,
  action: (_, draw) => `${surname(draw)} v. ${phrase(2, BODIES, draw)}`,
  court: (i, draw) => `${pick(BODIES, draw)} District Court ${i}`,
  allegation: (i, draw) => `${phrase(3, MATTERS, draw)} ${i}`,
  company: body,
  platform: body,
  organization: body,
  outlet: body,
  statute: law,
  bill: law
}

/** A plausible name for an entity of that kind; many share a word, few share them all. */
export function nameOf(kind: Kind, i: number, draw: Draw): string {
  const namer = NAMERS[kind]
  return namer?.(i, draw) ?? `${pick(BODIES, draw)} ${phrase(2, MATTERS, draw)} ${kind} ${i}`
}

/** So many words about a subject matter, for summaries and titles. */
export function aboutOf(words: number, draw: Draw): string {
  return phrase(words, MATTERS, draw)
}
