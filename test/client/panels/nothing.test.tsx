import { act, cleanup, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { dataset, relation } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

const LATER = /by then|later as-of date/
/** An action of which only the defendant is known, the same action on appeal, and somebody of whom nothing is. */
const BARE = dataset({
  id: 'bare',
  title: 'Bare',
  entities: [
    { id: 'suit', kind: 'action', name: 'Kowal v. Corvia' },
    { id: 'appeal', kind: 'action', name: 'Corvia v. Kowal' },
    { id: 'corvia', kind: 'company', name: 'Corvia' },
    { id: 'ines', kind: 'person', name: 'Ines' }
  ],
  relations: [
    relation('corvia', 'DEFENDANT_IN', 'suit', ['reported', '2023']),
    relation('suit', 'APPEALED_TO', 'appeal', ['reported', '2023'])
  ],
  sources: [{ id: 'complaint', title: 'Docket', kind: 'record', publisher: 'Clerk' }]
})
const BARER = { ...BARE, relations: BARE.relations.slice(0, 1) }

afterEach(cleanup)

async function open(key: string, words: RegExp, data = BARE): Promise<void> {
  answerFrom([data])
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'corvia', 'ines'], selection: [key] })
  readPanel(key)
  await screen.findByText(words)
}

test.each([
  ['chain suit', /^No relation says in which court it is/],
  ['ines', /^No relation leads to it/],
  ['corvia/DEFENDANT_IN/suit', /^No outcome is known\.$/],
  ['related suit', /^No other action shares anything that counts\. Weigh more facets\.$/],
  ['paths ines suit', /^Allow more steps, documents or hubs, or other relations\.$/]
])('%s: the as-of date is blamed for what is not there only where one is chosen', async (key, words) => {
  await open(key, words, BARER)
  expect(document.body.textContent).not.toMatch(LATER)
  act(() => useView.setState({ asOf: '2001-01-01' }))
  await screen.findAllByText(LATER)
})

test('that only the same proceeding shares something is not told as nothing', async () => {
  await open('related appeal', /^No action outside the same proceeding shares anything/)
  expect(useShell.getState().told).toMatch(/^No action\. /)
})
