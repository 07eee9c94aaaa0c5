import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { tellChanges, toChangeText } from '#figure/words/change-text.ts'
import { CAST } from '../../support/cast.ts'

async function changes(asked: object) {
  const params = CONTRACTS.changes.params.parse({ ids: ['suit'], ...asked })
  return ask(buildGraph([CAST]), 'changes', params)
}

test('a digest says what stands otherwise, what is new and what was said again, with numbered sources', async () => {
  const span = { from: '2023-12-05', to: '2024-12-31' }
  expect(toChangeText(await changes(span), span)).toBe(
    [
      'What became known after Dec 5, 2023 and up to Dec 31, 2024',
      [
        'Something became known of 4 relations: 2 stand otherwise, 1 is new, 1 was said again; 2 new sources.',
        'Stands otherwise:',
        '- Ada v. Widget alleges Widgets break (alleged before, disputed since Feb 1, 2024). [1]',
        '- Zoë Ångström was a defendant in Ada v. Widget, then dismissed (filed before, dismissed since May 30, 2024). [2]',
        'New:',
        '- Ada v. Widget is related to Bay v. Widget (reported, Dec 7, 2023). [1]',
        'Said again:',
        '- Widget, Inc. is a defendant in Ada v. Widget (stands filed as before; now also reported, Dec 6, 2023). [1]',
        'New sources: [1][2]'
      ].join('\n'),
      ['[1] A report, The Ada Times, Jun 1, 2024, ¶ 1.', '[2] Order, Court of Ada, May 30, 2024, ¶ 1.'].join(
        '\n'
      )
    ].join('\n\n')
  )
})

test('a digest says when there is nothing, and what it leaves out', async () => {
  const none = await changes({ ids: ['suit', 'ada'], from: '2024-01-01' })
  expect(toChangeText(none, { from: '2024-01-01' })).toBe(
    'What became known after Jan 1, 2024\n\nNothing became known.'
  )
  const { remarks, notes, fresh } = tellChanges(await changes({ from: '2023-12-05', limit: 1 }))
  expect(remarks).toStrictEqual(['Four relations that changed later are not told here.'])
  expect(fresh.map((number) => notes[number - 1])).toHaveLength(2)
})
