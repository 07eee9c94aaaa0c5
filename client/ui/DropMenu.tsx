import './drop-menu.css'
import { Menu, type MenuProps } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { SCROLLED_BY_KEYS } from './scrolled-by-keys.ts'

type Props = Pick<MenuProps, 'position' | 'width' | 'offset' | 'floatingStrategy' | 'onClose'> & {
  /** the button below which it opens */
  opener: ReactElement
  className?: string
  /** the class of the part that scrolls where not everything fits */
  scrolls?: string
  children: ReactNode
}

/** A menu below a button: rendered at once, and right after the button in the tab order. */
export function DropMenu({ opener, className, scrolls, children, position = 'bottom-end', ...rest }: Props) {
  return (
    <Menu
      position={position}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      {...rest}
    >
      <Menu.Target>{opener}</Menu.Target>
      <Menu.Dropdown className={className}>
        {scrolls === undefined ? (
          children
        ) : (
          <fieldset className={scrolls} {...SCROLLED_BY_KEYS}>
            {children}
          </fieldset>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
