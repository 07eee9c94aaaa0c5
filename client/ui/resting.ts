import type { ButtonHTMLAttributes } from 'react'

type Props = Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-disabled' | 'tabIndex' | 'onClick'>

/**
 * A button out of use until something changes, often by having been pressed: a disabled one would drop the
 * keyboard, this one keeps it, does nothing, and is passed over by Tab.
 */
export function resting(rests: boolean, onClick: Props['onClick']): Props {
  return rests ? { 'aria-disabled': true, tabIndex: -1, onClick: undefined } : { onClick }
}
