import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { nowhereWords, walkWords } from '../../../client/canvas/walk-words.ts'
import { card, known, relation } from '../../support/known.ts'

const states = Array.from({ length: 4 }, (_, at) => card(`state-${at}`, 'state'))
const all = known(
  [
    card('suit', 'action', { name: 'New Mexico v. Meta' }),
    card('zuckerberg', 'person', { name: 'Mark Zuckerberg' }),
    card('access', 'allegation', { name: 'Access for predators to children' }),
    ...states
  ],
  [
    relation('zuckerberg', 'DEFENDANT_IN', 'suit', [
      ['filed', '2023-12-05'],
      ['dismissed', '2024-05-30']
    ]),
    relation('zuckerberg', 'TESTIFIED_AT', 'suit', [['reported', '2026-03-04']]),
    relation('suit', 'ALLEGES', 'access', [['alleged', '2023-12-05']]),
    ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']]))
  ]
)

function seenOn(asOf: string | null) {
  const view = { ...EMPTY_VIEW, focus: 'suit', entities: [...all.entities.keys()], asOf }
  return { ...toScene(view, all), ...all, asOf }
}

describe('an arrow key says', () => {
  it('who it led to, and every relation on the way with its standing', () => {
    expect(walkWords('suit', 'zuckerberg', seenOn(null))).toBe(
      'Mark Zuckerberg, person. Mark Zuckerberg was a defendant in New Mexico v. Meta, then dismissed. ' +
        'Mark Zuckerberg testified in New Mexico v. Meta (reported).'
    )
    expect(walkWords('suit', 'access', seenOn(null))).toBe(
      'Access for predators to children, allegation. ' +
        'New Mexico v. Meta alleges “Access for predators to children” (alleged).'
    )
  })

  it('how a relation stood on the as-of date, and nothing later', () => {
    expect(walkWords('suit', 'zuckerberg', seenOn('2023-12-07'))).toBe(
      'Mark Zuckerberg, person. Mark Zuckerberg is a defendant in New Mexico v. Meta (filed).'
    )
  })

  it('what a stack is, and what its line stands for', () => {
    const seen = seenOn(null)
    expect(walkWords('suit', seen.stacks[0]?.id ?? '', seen)).toBe(
      '4 plaintiff states, stack. Plaintiff, 4 relations (filed).'
    )
  })

  it('only who it is, where nothing was selected before', () => {
    expect(walkWords(null, 'suit', seenOn(null))).toBe('New Mexico v. Meta, action.')
  })

  it('that no line leads that way', () => {
    expect(nowhereWords('ArrowLeft')).toBe('No neighbor to the left')
  })
})
