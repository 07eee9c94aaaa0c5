import type { LIKENESSES } from './audit.ts'
import { words } from './fold.ts'
import { byCodePoint } from './id.ts'
import type { ShownEntity } from './shown.ts'

type Because = (typeof LIKENESSES)[number]
type Named = Pick<ShownEntity, 'id' | 'kind' | 'name' | 'aliases' | 'identifiers'>
type Bearer = { id: string; own: boolean; text: string }

/** Two entities that may be the same, ordered by id, and why. */
export type Likeness = { ids: [string, string]; reasons: { because: Because; text: string }[] }

/** What a body's name may end in without being another name; letters only, as `bareWords` compares them. */
const FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc pc gmbh ag kg se sa sas sarl srl spa bv nv ab oy as pty'.split(
    ' '
  )
)
/** What may stand before a person's name. */
const TITLES = new Set(
  'judge justice hon honorable senator representative dr mr mrs ms prof professor'.split(' ')
)
const BODIES: ReadonlySet<string> = new Set(['company', 'organization', 'outlet'])

/**
 * Proposes pairs of one kind that may be the same: an equal docket number, equal names, or a name that is the
 * other's alias, all folded as search folds them, without the legal form of a body and the title of a person.
 * Where several are alike, each is paired only with the first.
 * Nothing is merged.
 */
export function likenesses(entities: readonly Named[]): Likeness[] {
  const named = new Map<string, Bearer[]>()
  const docketed = new Map<string, Bearer[]>()
  const ordered = entities.toSorted((a, b) => byCodePoint(a.id, b.id))
  for (const { id, kind, name, aliases, identifiers } of ordered) {
    bear(named, kind, { id, own: true, text: name })
    for (const text of aliases) bear(named, kind, { id, own: false, text })
    const docket = identifiers['docket']
    if (docket !== undefined) bear(docketed, kind, { id, own: true, text: docket })
  }
  const pairs = new Map<string, Likeness>()
  for (const bearers of docketed.values()) pairUp(pairs, bearers, () => 'docket')
  for (const bearers of named.values()) pairUp(pairs, bearers, ({ own }) => (own ? 'name' : 'alias'))
  return [...pairs.values()].toSorted(
    (a, b) => byCodePoint(a.ids[0], b.ids[0]) || byCodePoint(a.ids[1], b.ids[1])
  )
}

/**
 * Indexes a bearer by the words of a text alone, so that case, accents and punctuation do not matter; a text
 * without words matches nothing.
 */
function bear(bearers: Map<string, Bearer[]>, kind: string, bearer: Bearer): void {
  const folded = bareWords(words(bearer.text), kind).join(' ')
  if (folded === '') return
  const key = `${kind} ${folded}`
  const held = bearers.get(key)
  if (!held) bearers.set(key, [bearer])
  else if (!held.some(({ id }) => id === bearer.id)) held.push(bearer)
}

/** The words of a name without a legal form at its end or a title at its beginning; never none of several. */
function bareWords(all: readonly string[], kind: string): readonly string[] {
  if (all.length < 2) return all
  if (kind === 'person') return TITLES.has(all[0] ?? '') ? all.slice(1) : all
  const last = (all.at(-1) ?? '').replaceAll('.', '')
  return BODIES.has(kind) && FORMS.has(last) ? bareWords(all.slice(0, -1), kind) : all
}

function pairUp(
  pairs: Map<string, Likeness>,
  bearers: readonly Bearer[],
  becauseOf: (other: Bearer) => Because
): void {
  const first = bearers.find(({ own }) => own)
  if (!first) return
  for (const other of bearers) {
    if (other === first) continue
    const [a, b] = byCodePoint(first.id, other.id) < 0 ? [first.id, other.id] : [other.id, first.id]
    const pair = pairs.get(`${a} ${b}`) ?? { ids: [a, b], reasons: [] }
    const because = becauseOf(other)
    if (!pair.reasons.some((reason) => reason.because === because)) {
      pair.reasons.push({ because, text: first.text })
    }
    pairs.set(`${a} ${b}`, pair)
  }
}
