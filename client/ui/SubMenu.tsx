import { Menu } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import type { IconName } from '#figure/look/icons.ts'
import { Icon } from '../look/Icon.tsx'

type Props = { icon: IconName; words: string; className?: string; children: ReactNode }

/**
 * A menu inside a menu. The kit opens it for the pointer and the right arrow; Enter and a tap must open it too, and
 * Escape must close it alone: the kit closes all menus at once, and loses the keyboard.
 */
export function SubMenu({ icon, words, className, children }: Props) {
  const [opened, setOpened] = useState(false)
  const dropdown = useRef<HTMLDivElement>(null)
  const item = useRef<HTMLButtonElement>(null)
  const handleClick = () => {
    setOpened(true)
    setTimeout(() => dropdown.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), 16)
  }
  const handleKey = (event: KeyboardEvent): void => {
    const isHere = event.target instanceof Node && dropdown.current?.contains(event.target)
    if (event.key !== 'Escape' || !isHere) return
    event.preventDefault()
    event.stopImmediatePropagation()
    item.current?.focus()
    setOpened(false)
  }
  // before the kit hears the key, which it does from the outside in
  useWindowEvent('keydown', handleKey, { capture: true })
  return (
    <Menu.Sub opened={opened} onChange={setOpened} transitionProps={{ duration: 0 }}>
      <Menu.Sub.Target>
        <Menu.Sub.Item ref={item} leftSection={<Icon name={icon} size={15} />} onClick={handleClick}>
          {words}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={dropdown} className={className}>
        {children}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
