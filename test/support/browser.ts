import { configure } from '@testing-library/react'
import { TextDecoder, TextEncoder } from 'node:util'

/** What the page needs from a browser and jsdom lacks. */
const LACKING = {
  TextEncoder,
  TextDecoder,
  CSS: { escape: (text: string) => text },
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {}
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}

for (const [name, value] of Object.entries(LACKING)) {
  Object.defineProperty(globalThis, name, { configurable: true, value })
}
Element.prototype.scrollIntoView = () => {}
Element.prototype.scrollTo = () => {}

// the one second that is the default is little on a busy machine
configure({ asyncUtilTimeout: 10_000 })
