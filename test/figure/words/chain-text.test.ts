import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { Dataset } from '#model/dataset.ts'
import { chainLines } from '#figure/words/chain-text.ts'
import { createNotes } from '#figure/words/notes.ts'
import { CAST } from '../../support/cast.ts'

async function told(id: string): Promise<string[]> {
  const answer = await ask(buildGraph([CAST]), 'chain', CONTRACTS.chain.params.parse({ id }))
  return chainLines(answer, createNotes(answer.sources))
}

test('a ruling is told with what was ruled', async () => {
  const record = Dataset.parse({
    ...CAST,
    relations: [
      ...CAST.relations,
      {
        id: 'chief/RULED_ON/suit',
        type: 'RULED_ON',
        from: 'chief',
        to: 'suit',
        assertions: [{ status: 'found', date: '2024-06-03', source: 'order', note: 'Denied the motion' }]
      }
    ]
  })
  const answer = await ask(buildGraph([record]), 'chain', CONTRACTS.chain.params.parse({ id: 'suit' }))
  expect(chainLines(answer, createNotes(answer.sources)).join('\n')).toMatch(
    / ruled\b.*\. Denied the motion\. \[/
  )
})

test('a procedural history is told in numbered lines, each with its action, its court and its notes', async () => {
  const lines = await told('suit')
  expect(lines.length).toBeGreaterThan(0)
  lines.forEach((line, at) => {
    expect(line).toMatch(new RegExp(`^${at + 1}\\. .*: Ada v\\. Widget.*: .*\\. (?:\\[\\d+\\])+$`))
  })
})
