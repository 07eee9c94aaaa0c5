import type { Drawing, Face, Shape } from './drawing.ts'

/** A face in use, with the characters set in it. */
export type Used = { face: Omit<Face, 'size'>; characters: ReadonlySet<string> }

/** The faces of a drawing, whatever their sizes, each with its characters. */
export function facesUsed({ shapes }: Pick<Drawing, 'shapes'>): Used[] {
  const used = new Map<string, { face: Used['face']; characters: Set<string> }>()
  const visit = (shape: Shape): void => {
    if (shape.what === 'group') shape.shapes.forEach(visit)
    if (shape.what !== 'text') return
    const { family, weight, italic } = shape.face
    const key = `${family} ${weight} ${italic}`
    const known = used.get(key) ?? { face: { family, weight, italic }, characters: new Set<string>() }
    for (const character of shape.text) known.characters.add(character)
    used.set(key, known)
  }
  shapes.forEach(visit)
  return [...used.values()]
}

/** Whether a CSS `unicode-range` includes one of these characters; an empty one includes all. */
export function covers(range: string, characters: Iterable<string>): boolean {
  if (range.trim() === '') return true
  const spans = range.split(',').map((part) => toSpan(part.trim().replace(/^U\+/i, '')))
  return [...characters].some((character) => {
    const point = character.codePointAt(0) ?? 0
    return spans.some(([from, to]) => point >= from && point <= to)
  })
}

/** `0-FF`, `131`, `4??` */
function toSpan(text: string): readonly [from: number, to: number] {
  const [from = '', to = from] = text.split('-')
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
}
