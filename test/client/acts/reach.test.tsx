import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { ACTS, actsFor, keyWords } from '../../../client/acts/acts.ts'
import { selectedTarget } from '../../../client/acts/target.ts'
import { PANELS } from '../../../client/panels/registry.ts'
import { commandsFor } from '../../../client/search/commands.ts'
import { useKnown } from '../../../client/state/known.ts'
import { questionOf } from '../../../client/state/question.ts'
import { useView } from '../../../client/state/view.ts'
import { card, known, relation } from '../../support/known.ts'

const line = relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
const all = {
  ...known([card('suit', 'action'), card('other', 'action'), card('widget', 'company')], [line]),
  sources: new Map()
}
const view = { ...EMPTY_VIEW, entities: ['suit', 'other', 'widget'], focus: 'suit' }
const scene = toScene(view, all)
/** What can be selected on the canvas and in the outline. */
const SELECTED = [[], ['suit'], ['widget'], ['suit', 'other'], [line.id]]

const RESEARCH = PANELS.map(({ name }) => name).filter((name) => !/^(?:stack|relation|entity)$/.test(name))

function opened(): string | undefined {
  const [id = ''] = useView.getState().selection
  return questionOf(id)?.panel
}

beforeEach(() => {
  useKnown.setState(all)
  useView.setState({ ...view, selection: [], said: '' })
})

test.each(RESEARCH)('%s opens from the menu of something that can be selected, by a key too', (panel) => {
  const setting = { scene, go: () => undefined }
  const found = SELECTED.flatMap((selection) => {
    const target = selectedTarget(selection, scene)
    return actsFor(target, scene)
      .flat()
      .filter(({ id }) => id === panel)
      .map((act) => ({ act, target }))
  })
  expect(found.length).toBeGreaterThan(0)
  for (const { act, target } of found) {
    useView.setState({ selection: [] })
    void act.run(target, setting)
    expect([opened(), act.key]).toStrictEqual([panel, expect.any(String)])
  }
})

test.each(RESEARCH)(
  '%s opens from a row of the outline, which stands for an entity or a relation',
  (panel) => {
    const rows = SELECTED.filter((selection) => selection.length > 0)
    const offered = rows.flatMap((selection) => actsFor(selectedTarget(selection, scene), scene).flat())
    expect(offered.map(({ id }) => id)).toContain(panel)
  }
)

test.each(RESEARCH)('%s opens from the palette', (panel) => {
  const command = commandsFor('', true).find(({ id }) => id === panel)
  const by = SELECTED.filter((selection) => {
    useView.setState({ selection })
    command?.run(() => undefined)
    return opened() === panel
  })
  expect(by.length).toBeGreaterThan(0)
})

test('a relation leads to the source that makes it stand as it does', () => {
  useView.setState({ selection: [line.id] })
  commandsFor('rests on the source', true)[0]?.run(() => undefined)
  expect(useView.getState().selection).toStrictEqual(['source of=s1'])
  useView.setState({ selection: ['suit'] })
  commandsFor('rests on the source', true)[0]?.run(() => undefined)
  expect(useView.getState().said).toBe('Select a relation first')
})

test('what the palette shares with the menus has one wording, one key and one condition', () => {
  for (const act of ACTS) {
    const command = commandsFor('', true).find(({ id }) => act !== '---' && act.id === id)
    if (act === '---' || !command) continue
    const key = act.key === undefined ? undefined : keyWords(act.key).join(' ')
    expect([command.words, command.key]).toStrictEqual([act.command, key])
  }
  commandsFor('show all that is hidden', true)[0]?.run(() => undefined)
  expect(useView.getState().said).toBe('Nothing is hidden')
  useView.setState({ asOf: '2023-01-01' })
  commandsFor('show all that is hidden', true)[0]?.run(() => undefined)
  expect(useView.getState()).toMatchObject({ said: 'Showing everything', asOf: null })
})
