import { toFigures } from '#figure/figure.ts'
import { toInput } from '#figure/layout-input.ts'
import { arrange } from '#figure/layout/arrangement.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { toScene } from '#figure/scene.ts'
import { fromShared, toShared } from '#figure/shared.ts'
import { EMPTY_VIEW, type Place } from '#figure/view.ts'
import { toElements } from '../../../client/canvas/elements.ts'
import { openPainter } from '../../../client/canvas/painter.ts'
import { align, pin } from '../../../client/state/arranging.ts'
import { expand } from '../../../client/state/expanding.ts'
import { useKnown } from '../../../client/state/known.ts'
import { openEntity } from '../../../client/state/opening.ts'
import { useView } from '../../../client/state/view.ts'
import { fromHash, toHash } from '../../../client/share/link.ts'
import { answerFrom } from '../../support/answering.tsx'
import { dataset, relation } from '../../support/cast.ts'

const STRANGE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

/** A person named like each property that every object has, all tied to one action of such a name. */
const TRAPS = dataset({
  id: 'traps',
  title: 'Traps',
  sources: [{ id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'Court of Ada' }],
  entities: [
    { id: 'valueOf', kind: 'action', name: 'Ada v. Trap' },
    ...STRANGE.map((id) => ({ id, kind: 'person' as const, name: `Named ${id}` })),
    { id: '__defineGetter__', kind: 'company', name: 'Named __defineGetter__' }
  ],
  relations: [
    ...STRANGE.map((id, at) =>
      relation(id, at % 2 === 0 ? 'DEFENDANT_IN' : 'COUNSEL_IN', 'valueOf', ['filed', '2024-01-01'])
    ),
    relation('__proto__', 'OFFICER_OF', '__defineGetter__', ['recorded', '2024-01-02'])
  ]
})

beforeEach(() => {
  useKnown.setState({ entities: new Map(), relations: new Map(), sources: new Map() })
  useView.setState(EMPTY_VIEW)
  answerFrom([TRAPS])
})

/** What is drawn, and the places that the layout finds for what has none. */
function layOut(): { figures: ReturnType<typeof toFigures>; found: Map<string, Place> } {
  const view = useView.getState()
  const figures = toFigures(toScene(view, useKnown.getState()), measureRoughly)
  const scene = toScene(view, useKnown.getState())
  const input = toInput(scene, figures, view.places, view.parents, { w: 830, h: 690 })
  const found = arrange(structuredClone(input)).places.map(
    ({ id, x, y, side }) => [id, { x, y, side, pinned: false }] as const
  )
  return { figures, found: new Map(found) }
}

test('entities called like what every object has are opened, laid out, drawn, pinned, aligned and expanded', async () => {
  await openEntity('valueOf', { asOf: null, select: null, unfold: null })
  const { found } = layOut()
  expect([...found.keys()].toSorted()).toStrictEqual(['valueOf', ...STRANGE].toSorted())
  useView.getState().place(found)
  for (const { x, y } of useView.getState().places.values()) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
  }
  pin(['__proto__'], true)
  expect([...useView.getState().places].filter(([, { pinned }]) => pinned)).toHaveLength(1)
  align(['__proto__', 'constructor'], 'left')
  const aligned = ['__proto__', 'constructor'].map((id) => useView.getState().places.get(id)?.x)
  expect(aligned).toStrictEqual([expect.any(Number), aligned[0]])

  await expand('__proto__')
  expect(useView.getState().parents.get('__defineGetter__')).toBe('__proto__')
  const { figures, found: grown } = layOut()
  useView.getState().place(grown)
  const near = useView.getState().places.get('__proto__')
  const came = useView.getState().places.get('__defineGetter__')
  expect(Math.hypot((came?.x ?? NaN) - (near?.x ?? NaN), (came?.y ?? NaN) - (near?.y ?? NaN))).toBeLessThan(
    300
  )

  const scene = toScene(useView.getState(), useKnown.getState())
  const painter = openPainter(null)
  const elements = toElements(scene, figures, useView.getState().places, {
    scheme: 'light',
    level: 0,
    close: false,
    attention: { selection: ['__proto__'], hover: 'constructor', path: null },
    measure: measureRoughly,
    toName: () => 'sprite-0'
  })
  painter.paint(elements, { scheme: 'light' }, null)
  expect(
    painter.cy
      .nodes()
      .map((node) => node.id())
      .toSorted()
  ).toStrictEqual(['valueOf', '__defineGetter__', ...STRANGE].toSorted())
  painter.destroy()
})

test('a link brings their places back, and undo takes a move of them back', async () => {
  await openEntity('valueOf', { asOf: null, select: '__proto__', unfold: null })
  useView.getState().place(layOut().found)
  const before = useView.getState().places
  const shared = await fromHash(await toHash(toShared(useView.getState(), 'light')))
  const back = fromShared(shared)
  expect([...back.places.keys()].toSorted()).toStrictEqual([...before.keys()].toSorted())
  for (const [key, { x }] of before) expect(back.places.get(key)?.x).toBeCloseTo(x, 0)
  pin(STRANGE, true)
  useView.temporal.getState().undo()
  expect(useView.getState().places).toStrictEqual(before)
  expect(Object.hasOwn(Object.prototype, 'pinned')).toBe(false)
})
