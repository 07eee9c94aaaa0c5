import '../../support/browser.ts'
import { waitFor } from '@testing-library/react'
import { copy } from '../../../client/acts/doing.ts'
import { useView } from '../../../client/state/view.ts'

function stand(isSecureContext: boolean, clipboard: Pick<Clipboard, 'writeText'> | undefined): void {
  Object.defineProperty(globalThis, 'isSecureContext', { configurable: true, value: isSecureContext })
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
}

const said = (words: RegExp) => waitFor(() => expect(useView.getState().said).toMatch(words))

test('a copied text is said to be', async () => {
  const texts: string[] = []
  stand(true, { writeText: async (text) => void texts.push(text) })
  copy('a sentence', 'Copied 1 sentence')
  await said(/^Copied 1 sentence$/)
  expect(texts).toStrictEqual(['a sentence'])
})

test('where there is no clipboard, and where the browser refuses, what helps is said', async () => {
  stand(false, undefined)
  copy('a sentence', 'Copied')
  await said(/only over HTTPS or at localhost/)
  stand(true, { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
  copy('a sentence', 'Copied')
  await said(/did not allow copying/)
})
