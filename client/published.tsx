import './no-eval.ts'
import { createAnswerer } from '#published/answerer.ts'
import type { PublishedData } from '#published/published-data.ts'
import { HashRouter } from 'react-router'
import { begin } from './begin.tsx'
import { readFont } from './published-fonts.ts'
import { useShell } from './state/shell.ts'
import { presentPath } from './paths.ts'

declare global {
  // set by data.js, which stands beside the page
  var pinciteData: PublishedData | undefined
}

/** Starts the page of a published folder: what it asks of a server is answered from the data beside it. */
function open(data: PublishedData): void {
  const answer = createAnswerer(data)
  const beyond = globalThis.fetch.bind(globalThis)
  globalThis.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input)
    if (asked.startsWith('file:') && asked.endsWith('.woff2')) return readFont(asked)
    if (!asked.startsWith('/api/')) return beyond(input, init)
    return answer(init?.method ?? 'GET', new URL(asked, 'http://published'))
  }
  const [first] = data.briefings
  const front = first ? presentPath(first.card.id) : '/'
  if (location.hash === '') history.replaceState(null, '', `#${front}`)
  // a typed or pasted address is loaded anew, as from a server: the router would otherwise take it for the
  // first one
  addEventListener('popstate', () => {
    if (history.state === null) location.reload()
  })
  useShell.setState({ published: true })
  begin(HashRouter)
}

if (globalThis.pinciteData) open(globalThis.pinciteData)
else
  document.body.textContent = 'The data of this copy, data.js, is not beside its page: copy the whole folder.'
