const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** `1 entity`, `4 entities`, `1,204 relations`. */
export function countWords(count: number, one: string, many: string): string {
  // the first use of a number format costs more than everything else on a page
  const words = Number.isInteger(count) && count < 1_000 ? String(count) : count.toLocaleString('en-US')
  return `${words} ${count === 1 ? one : many}`
}

/** What a dataset or a file of the data holds, in three counts. */
export function recordWords(entities: number, relations: number, sources: number): [string, string, string] {
  return [
    countWords(entities, 'entity', 'entities'),
    countWords(relations, 'relation', 'relations'),
    countWords(sources, 'source', 'sources')
  ]
}

/** `61 relations`, and how many of them the picture does not draw. */
export function drawnWords(relations: number, undrawn: number): string {
  const words = countWords(relations, 'relation', 'relations')
  return undrawn === 0 ? words : `${words} (${undrawn} not drawn)`
}

/** A count to begin a sentence, spelled out up to ten: `Three relations`. */
export function countInLetters(count: number, one: string, many: string): string {
  const word = SMALL[count]
  return word ? `${word} ${count === 1 ? one : many}` : countWords(count, one, many)
}

/** What an expansion added, in words for people. */
export function addedWords(entities: number, relations: number): string {
  if (entities === 0 && relations === 0) return 'Nothing new'
  return `Added ${countWords(entities, 'entity', 'entities')}, ${countWords(relations, 'relation', 'relations')}`
}
