import { createElement } from 'react'
import { type IconName, iconParts } from '#figure/look/icons.ts'
import { scaled } from './letters.ts'

/** An icon in the colour of the text around it; `size` in px. Decorative: words stand beside it. */
export function Icon({ name, size }: { name: IconName; size: number }) {
  return (
    <svg
      width={scaled(size)}
      height={scaled(size)}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 20 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {iconParts(name).map(([tag, attributes], at) => createElement(tag, { ...attributes, key: at }))}
    </svg>
  )
}
