import { useEffect, useState } from 'react'
import { useShell } from '../state/shell.ts'

/** How long a button confirms that it has copied, ms. */
const SAID_FOR = 2_000

/**
 * Copies a text; where the browser forbids it, the text is shown for copying by hand. Gives whether it was
 * copied.
 */
export async function copyText(text: string): Promise<boolean> {
  const isCopied = (await isWritten(text)) || isTakenByCommand(text)
  if (!isCopied) useShell.setState({ uncopied: text })
  return isCopied
}

/** For a button that copies: it can confirm this for two seconds. */
export function useCopied(): { copied: boolean; copy: (text: string) => Promise<boolean> } {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    if (at === null) return undefined
    const timer = setTimeout(() => setAt(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [at])
  const copy = async (text: string): Promise<boolean> => {
    const isCopied = await copyText(text)
    setAt(isCopied ? performance.now() : null)
    return isCopied
  }
  return { copied: at !== null, copy }
}

/**
 * Whether the clipboard took it; a page loaded over plain HTTP from another machine has no clipboard at all.
 */
async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * The older way, which needs no HTTPS: a field that is selected and copied from; the keyboard then returns to
 * where it was.
 */
function isTakenByCommand(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.className = 'spoken'
  field.readOnly = true
  field.value = text
  document.body.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
