import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useView } from '../state/view.ts'
import { addressWith } from './address.ts'
import { toHash } from './link.ts'
import { toShared } from '#figure/shared.ts'

/** Milliseconds without a change after which the address is updated. */
const AFTER = 300

/**
 * Keeps the view in the address bar, so that a reload or a copied address restores it; adds no entries to the
 * browser's history.
 */
export function useLink(isOpen: boolean): void {
  const theme = useComputedColorScheme('light')
  const written = useRef(theme)
  useEffect(() => {
    if (!isOpen) return undefined
    let timer = 0
    let left = false
    const write = async (): Promise<void> => {
      const hash = await toHash(toShared(useView.getState(), theme))
      // packing takes a moment, in which the reader may have gone to another page
      if (!left) setAddress(addressWith(location.href, hash))
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void write(), AFTER)
    }
    const stop = useView.subscribe(later)
    // a reload takes the theme from the address, which must not be the old one
    if (written.current === theme) later()
    else void write()
    written.current = theme
    return () => {
      left = true
      stop()
      clearTimeout(timer)
    }
  }, [isOpen, theme])
}

/** Keeps the state that the router stores in the history entry. */
function setAddress(href: string): void {
  if (href !== location.href) history.replaceState(history.state, '', href)
}
