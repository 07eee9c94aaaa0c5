import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { Link, MemoryRouter, Route, Routes } from 'react-router'
import { NewPage } from '../../../client/page/NewPage.tsx'

afterEach(cleanup)

/** A page that reads first, and then has another heading. */
function Briefing() {
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRead(true), 20)
    return () => clearTimeout(timer)
  }, [])
  return isRead ? <h1>Two slides</h1> : <h1 key="reading">Briefing</h1>
}

function open(list: React.ReactNode) {
  render(
    <MemoryRouter>
      <NewPage />
      <Routes>
        <Route path="/" element={list} />
        <Route path="/briefing" element={<Briefing />} />
      </Routes>
    </MemoryRouter>
  )
}

test('a link to another page leads the keyboard to its heading, also where that comes late; the first page does not', async () => {
  open(
    <>
      <h1>Briefings</h1>
      <Link to="/briefing">Two slides</Link>
    </>
  )
  expect(document.activeElement).toBe(document.body)
  const link = screen.getByRole('link')
  act(() => link.focus())
  fireEvent.click(link)
  await screen.findByRole('heading', { name: 'Two slides' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Two slides'))
  expect(document.activeElement?.tagName).toBe('H1')
})
