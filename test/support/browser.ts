import { TextDecoder, TextEncoder } from 'node:util'

/** What the page needs from a browser and jsdom lacks; import this before everything else. */
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
