import type { Found } from '#graph/token-index.ts'
import { fitting, toTokenIndex } from '#graph/token-index.ts'
import fc from 'fast-check'

const token = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '😀', '\u{ffff}'),
  minLength: 1,
  maxLength: 4
})
const entity = (i: number): Found => ({ id: `e${i}`, kind: 'person', folded: '', degree: 0 })

test('finds just those of whom every term begins a token, each once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(token, { maxLength: 5 }), { maxLength: 12 }),
      fc.uniqueArray(token, { maxLength: 3 }),
      (tokens, terms) => {
        const entities = tokens.map((_, i) => entity(i))
        const wanted = entities.filter(
          (_, i) => terms.length > 0 && terms.every((term) => tokens[i]?.some((own) => own.startsWith(term)))
        )
        const index = toTokenIndex(entities, (id) => tokens[Number(id.slice(1))] ?? [])
        const found = [...fitting(index, terms)].flatMap((at) => index.entities[at] ?? [])
        expect(found.toSorted((a, b) => entities.indexOf(a) - entities.indexOf(b))).toStrictEqual(wanted)
      }
    )
  )
})
