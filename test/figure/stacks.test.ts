import { constantFrom, array, assert, property, record } from 'fast-check'
import type { Card } from '#model/shown.ts'
import { STACK_LEAST, type Tie, toStacks } from '#figure/stacks.ts'
import { card } from '../support/known.ts'

const suit = card('suit', 'action')
const other = card('other', 'action')

function states(count: number, from = 0): Card[] {
  return Array.from({ length: count }, (_, at) => card(`state-${from + at}`, 'state'))
}

function plaintiffs(cards: readonly Card[], mark: Tie['mark'] = 'filed', to = 'suit'): Tie[] {
  return cards.map(({ id }) => ({ type: 'PLAINTIFF_IN', from: id, to, mark }))
}

describe('stacks', () => {
  it('folds thirty-three plaintiff states into one', () => {
    const all = states(33)
    const [stack, ...rest] = toStacks([suit, ...all], plaintiffs(all), 'suit')
    expect(rest).toEqual([])
    expect(stack?.members).toHaveLength(33)
    expect(stack?.words).toBe('plaintiff states')
    expect(stack?.id).toMatch(/^stack:state:[0-9a-z]{7}$/)
  })

  it('leaves fewer than four alone', () => {
    const all = states(STACK_LEAST - 1)
    expect(toStacks(all, plaintiffs(all), null)).toEqual([])
  })

  it('leaves out who has a tie more than the others', () => {
    const all = states(6)
    const ties = [
      ...plaintiffs(all),
      { type: 'RELATED_TO' as const, from: 'state-3', to: 'other', mark: 'filed' as const }
    ]
    const [stack] = toStacks([suit, other, ...all], ties, null)
    expect(stack?.members.map(({ id }) => id)).not.toContain('state-3')
    expect(stack?.members).toHaveLength(5)
  })

  it('keeps apart whose standing differs, and keeps the id of the first when marks change', () => {
    const [some, rest] = [states(5), states(4, 5)]
    const before = toStacks([...some, ...rest], plaintiffs([...some, ...rest]), null)
    const after = toStacks([...some, ...rest], [...plaintiffs(some), ...plaintiffs(rest, 'withdrawn')], null)
    expect(after.map(({ members }) => members.length)).toEqual([5, 4])
    expect(after[0]?.id).toBe(before[0]?.id)
    expect(new Set(after.map(({ id }) => id)).size).toBe(2)
  })

  it('never folds the focus, allegations or outcomes', () => {
    const said = Array.from({ length: 5 }, (_, at) => card(`a-${at}`, 'allegation'))
    const ties = said.map(({ id }): Tie => ({ type: 'ALLEGES', from: 'suit', to: id, mark: 'alleged' }))
    expect(toStacks([suit, ...said], ties, 'suit')).toEqual([])
    const suits = Array.from({ length: 4 }, (_, at) => card(`suit-${at}`, 'action', { start: '2023-10-24' }))
    const related = suits.map(({ id }): Tie => ({ type: 'RELATED_TO', from: id, to: 'mdl', mark: 'filed' }))
    expect(toStacks(suits, related, 'suit-0')).toEqual([])
    expect(toStacks(suits, related, null)[0]?.words).toBe('same-day filings')
  })

  it('says what the members have in common, and no more', () => {
    const words = (kind: Card['kind'], type: Tie['type'], start: string | null = null) => {
      const all = Array.from({ length: 4 }, (_, at) => card(`${kind}-${at}`, kind, { start }))
      return toStacks(
        all,
        all.map(({ id }): Tie => ({ type, from: id, to: 'other', mark: 'filed' })),
        null
      )[0]?.words
    }
    expect(words('person', 'TESTIFIED_AT')).toBe('witnesses')
    expect(words('person', 'TESTIFIED_BEFORE')).toBe('witnesses')
    expect(words('company', 'DEFENDANT_IN')).toBe('defendant companies')
    expect(words('company', 'SUBSIDIARY_OF', '2023-10-24')).toBe('companies')
    expect(words('action', 'RELATED_TO')).toBe('actions')
  })

  it('does not depend on the order in which things come', () => {
    const all = states(8)
    const ties = plaintiffs(all)
    expect(toStacks(all.toReversed(), ties.toReversed(), null)).toEqual(toStacks(all, ties, null))
  })

  it('puts nobody into two stacks, and only look-alikes into one', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const tie = record({
      type: constantFrom('PLAINTIFF_IN' as const, 'RELATED_TO' as const),
      from: constantFrom(...ids),
      to: constantFrom('x', 'y', ...ids.slice(0, 2)),
      mark: constantFrom('filed' as const, 'alleged' as const)
    })
    const kinds = array(constantFrom('state' as const, 'action' as const), { minLength: 8, maxLength: 8 })
    assert(
      property(array(tie, { maxLength: 40 }), kinds, constantFrom(null, ...ids), (ties, of, kept) => {
        const cards = ids.map((id, at) => card(id, of[at] ?? 'state'))
        const stacks = toStacks(cards, ties, kept)
        const members = stacks.flatMap((stack) => stack.members.map(({ id }) => id))
        expect(new Set(members).size).toBe(members.length)
        expect(members).not.toContain(kept)
        expect(new Set(stacks.map(({ id }) => id)).size).toBe(stacks.length)
        for (const stack of stacks) {
          expect(stack.members.length).toBeGreaterThanOrEqual(STACK_LEAST)
          expect(new Set(stack.members.map(({ id }) => signature(id, ties))).size).toBe(1)
          expect(new Set(stack.members.map(({ kind }) => kind))).toEqual(new Set([stack.kind]))
        }
      })
    )
  })
})

function signature(id: string, ties: readonly Tie[]): string {
  const own = ties.flatMap(({ type, from, to, mark }) => [
    ...(from === id ? [`${type}>${to} ${mark}`] : []),
    ...(to === id ? [`${type}<${from} ${mark}`] : [])
  ])
  return [...new Set(own)].toSorted().join()
}
