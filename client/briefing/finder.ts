import { fold } from '#model/fold.ts'

/** Tests whether a text holds every word asked for, whatever case and accents either has; of no words it always does. */
export function finder(asked: string): (text: string) => boolean {
  const words = fold(asked).split(/\s+/).filter(Boolean)
  return (text) => {
    const folded = fold(text)
    return words.every((word) => folded.includes(word))
  }
}
