import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { eventLines } from '#figure/words/event-text.ts'
import { createNotes } from '#figure/words/notes.ts'
import { CAST } from '../../support/cast.ts'

async function lines(asked: object): Promise<string[]> {
  const answer = await ask(buildGraph([CAST]), 'timeline', CONTRACTS.timeline.params.parse(asked))
  return eventLines(answer, createNotes(answer.sources))
}

test('events read in order, each with its status and the numbers of its notes', async () => {
  expect(await lines({ ids: ['suit', 'hearing'], reach: 'touching', limit: 4 })).toStrictEqual([
    'The first 4 of 8 events',
    '- Nov 29, 2023: Zoë Ångström is to testify at Hearing on widgets (scheduled). [1]',
    '- Dec 5, 2023: Ada v. Widget filed: Ada is a plaintiff in Ada v. Widget, and 3 relations more (filed). [2]',
    '- Dec 6, 2023: Widget, Inc. is a defendant in Ada v. Widget (reported). [1]',
    '- Dec 7, 2023: Ada v. Widget is related to Bay v. Widget (reported). [1]'
  ])
})

test('an entity’s own date says that it is nothing more, and who has none is named', async () => {
  expect(await lines({ ids: ['suit', 'suit-2', 'verdict'], to: '2023-12-05' })).toStrictEqual([
    '1 event',
    '- Dec 5, 2023: Ada v. Widget filed (its own date). [1]',
    'Without a date: Bay v. Widget; Verdict for Ada'
  ])
})
