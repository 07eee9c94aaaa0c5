import { handleKey, type Keys } from '../../../client/canvas/keyboard.ts'

/** Presses a key on the canvas; gives what was done, and whether the page is kept from doing anything else. */
function press(key: string, held: KeyboardEventInit = {}): string[] {
  const did: string[] = []
  const keys: Keys = {
    onWalk: (arrow) => did.push(`walk ${arrow}`),
    onOpen: () => did.push('open'),
    onExpand: () => did.push('expand'),
    onClear: () => did.push('clear'),
    onZoom: (direction) => did.push(`zoom ${direction}`),
    onFit: () => did.push('fit')
  }
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...held })
  const heard = jest.fn()
  document.body.addEventListener('keydown', heard)
  const canvas = document.body.appendChild(document.createElement('div'))
  canvas.addEventListener('keydown', (one) => handleKey(one, keys))
  canvas.dispatchEvent(event)
  document.body.removeEventListener('keydown', heard)
  expect([event.defaultPrevented, heard.mock.calls.length]).toStrictEqual(
    did.length > 0 ? [true, 0] : [false, 1]
  )
  return did
}

test.each<[string, KeyboardEventInit, string]>([
  ['ArrowLeft', {}, 'walk ArrowLeft'],
  ['ArrowUp', { shiftKey: true }, 'walk ArrowUp'],
  ['Enter', {}, 'open'],
  ['Enter', { shiftKey: true }, 'expand'],
  ['Enter', { ctrlKey: true }, 'expand'],
  ['Enter', { metaKey: true }, 'expand'],
  ['Escape', {}, 'clear'],
  ['+', {}, 'zoom 1'],
  ['=', {}, 'zoom 1'],
  ['-', {}, 'zoom -1'],
  ['0', {}, 'fit']
])('on the canvas %s with %j does “%s” and nothing else', (key, held, did) => {
  expect(press(key, held)).toStrictEqual([did])
})

test.each<[string, KeyboardEventInit]>([
  ['ArrowLeft', { altKey: true }],
  ['ArrowRight', { metaKey: true }],
  ['0', { ctrlKey: true }],
  ['+', { metaKey: true }],
  ['-', { ctrlKey: true }],
  ['Escape', { altKey: true }],
  ['Tab', {}],
  ['1', {}]
])('the canvas leaves %s with %j to the browser and the page', (key, held) => {
  expect(press(key, held)).toStrictEqual([])
})
