import type { ButtonHTMLAttributes } from 'react'
import { Icon } from '../look/Icon.tsx'
import type { IconName } from '#figure/look/icons.ts'
import { resting } from './resting.ts'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'> & {
  icon: IconName
  /** what it does, as a tooltip and for screen readers */
  label: string
}

/** A button that is an icon; its label is its name and its tooltip. Disabled, it keeps the keyboard if it has it. */
export function IconButton({ icon, label, className = '', disabled = false, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
      {...resting(disabled, onClick)}
    >
      <Icon name={icon} size={17} />
    </button>
  )
}
