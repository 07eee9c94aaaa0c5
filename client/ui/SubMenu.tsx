import { Menu } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { IconName } from '#figure/look/icons.ts'
import { Icon } from '../look/Icon.tsx'

type Props = { icon: IconName; words: string; className?: string; children: ReactNode }

/**
 * A menu inside a menu. The kit opens it for the pointer and the right arrow; Enter and a tap must open it too.
 */
export function SubMenu({ icon, words, className, children }: Props) {
  const [opened, setOpened] = useState(false)
  const dropdown = useRef<HTMLDivElement>(null)
  const handleClick = () => {
    setOpened(true)
    setTimeout(() => dropdown.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), 16)
  }
  return (
    <Menu.Sub opened={opened} onChange={setOpened} transitionProps={{ duration: 0 }}>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Icon name={icon} size={15} />} onClick={handleClick}>
          {words}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={dropdown} className={className}>
        {children}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
