import { Menu } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { SubMenu } from '../../../client/ui/SubMenu.tsx'
import { House } from '../../support/answering.tsx'

afterEach(cleanup)

test('Escape closes a menu inside a menu alone, and its item has the keyboard again', async () => {
  let closed = 0
  render(
    <House>
      <Menu opened withinPortal={false} onClose={() => closed++}>
        <Menu.Target>
          <button type="button">Menu</button>
        </Menu.Target>
        <Menu.Dropdown>
          <SubMenu icon="scan" words="Show only within">
            <Menu.Item>1 step</Menu.Item>
          </SubMenu>
        </Menu.Dropdown>
      </Menu>
    </House>
  )
  const item = await screen.findByRole('menuitem', { name: 'Show only within' })
  fireEvent.click(item)
  const step = await screen.findByRole('menuitem', { name: '1 step' })
  await waitFor(() => expect(document.activeElement).toBe(step))
  fireEvent.keyDown(step, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('menuitem', { name: '1 step' })).toBeNull())
  expect(document.activeElement).toBe(item)
  expect(closed).toBe(0)
  fireEvent.keyDown(item, { key: 'Escape' })
  expect(closed).toBe(1)
})
