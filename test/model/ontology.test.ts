import { readFileSync } from 'node:fs'
import { FAMILIES, KIND_TABLE, KINDS } from '#model/kinds.ts'
import { CATEGORIES, RELATION_TABLE, RELATION_TYPES } from '#model/relation-types.ts'
import { MARK_TABLE, MARKS } from '#model/status.ts'

describe('the ontology', () => {
  test('has kinds, each with its own words, icon and label', () => {
    for (const key of ['word', 'plural', 'icon', 'label'] as const) {
      expect(new Set(KINDS.map((kind) => KIND_TABLE[kind][key])).size).toBe(KINDS.length)
    }
    expect(new Set(KINDS.map((kind) => KIND_TABLE[kind].family))).toStrictEqual(new Set(FAMILIES))
  })

  test('has few enough relation types to choose from', () => {
    expect(RELATION_TYPES.length).toBeLessThanOrEqual(60)
  })

  test.each(RELATION_TYPES)('%s has words both ways, ends and a category', (type) => {
    const entry = RELATION_TABLE[type]
    for (const words of [entry.forward, entry.back]) {
      expect(words.is && words.was && words.be).toBeTruthy()
      expect(words.be).not.toMatch(/^(is|was|has|had|does) |\bbe (to|not) /)
    }
    expect(entry.from.every((kind) => KINDS.includes(kind)) && entry.from.length > 0).toBe(true)
    expect(entry.to.every((kind) => KINDS.includes(kind)) && entry.to.length > 0).toBe(true)
    expect(new Set(entry.from).size).toBe(entry.from.length)
    expect(new Set(entry.to).size).toBe(entry.to.length)
    expect(CATEGORIES).toContain(entry.category)
    expect(entry.weight).toBeGreaterThanOrEqual(1)
    expect(entry.weight).toBeLessThanOrEqual(9)
    expect(type).toMatch(/^[A-Z][A-Z_]*$/)
  })

  test('the glossary has every kind and every mark', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8')
    const [, kinds = ''] = /^## The kinds\n\n([^.]*)\./m.exec(glossary) ?? []
    expect(kinds.split(' · ')).toStrictEqual(KINDS.map((kind) => KIND_TABLE[kind].word))
    for (const mark of MARKS)
      expect(glossary).toMatch(new RegExp(`^\\| ${mark} \\| \\S.* \\| \\S.* \\|$`, 'm'))
  })

  test('every mark has a word and a meaning', () => {
    expect(MARKS.map((mark) => MARK_TABLE[mark].word.toLowerCase().replace(' ', '-'))).toStrictEqual([
      ...MARKS
    ])
  })
})
