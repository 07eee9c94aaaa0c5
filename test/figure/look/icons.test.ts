import { KIND_TABLE, KINDS } from '#model/kinds.ts'
import icons from '#figure/look/icons.json'
import { iconParts } from '#figure/look/icons.ts'
import { lucideParts } from '../../support/lucide-parts.ts'

describe('icons', () => {
  it('has one for every kind, no two alike', () => {
    const parts = KINDS.map((kind) => JSON.stringify(iconParts(KIND_TABLE[kind].icon)))
    expect(parts).not.toContain('[]')
    expect(new Set(parts).size).toBe(KINDS.length)
  })

  it.each(Object.entries(icons))('%s is as lucide draws it', (name, parts) => {
    expect(parts).toEqual(lucideParts(name))
    expect(iconParts(name)).toEqual(parts)
  })

  it('gives no parts for a name it does not know', () => {
    expect(iconParts('no-such-icon')).toEqual([])
  })
})
