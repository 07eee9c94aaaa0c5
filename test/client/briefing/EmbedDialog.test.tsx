import { cleanup, render, screen } from '@testing-library/react'
import { EmbedDialog } from '../../../client/briefing/EmbedDialog.tsx'
import { House } from '../../support/answering.tsx'

afterEach(cleanup)

test('code that would work only on this machine says so', async () => {
  const briefing = { pincite: 'briefing', version: 1, id: 'mine', title: 'Mine', by: '', slides: [] } as const
  render(
    <House>
      <EmbedDialog briefing={{ ...briefing, slides: [] }} onClose={() => {}} />
    </House>
  )
  await screen.findByText(/opened at localhost, which nobody else can reach/)
})
