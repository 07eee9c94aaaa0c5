import { useEffect, useState } from 'react'
import { useShell } from '../state/shell.ts'

/** How long a button confirms that it has copied, ms. */
const SAID_FOR = 2_000
const PLAIN = 'text/plain'

/** A text to be copied, or one that is still being made. */
type Copied = string | Promise<string>

/**
 * Copies a text; where the browser forbids it, the text is shown for copying by hand. Gives whether it was
 * copied. Call it in the click itself, even if the text is still being made: Safari refuses it later.
 */
export async function copyText(text: Copied): Promise<boolean> {
  if (await isWritten(text)) return true
  const made = await text
  const isCopied = isTakenByCommand(made)
  if (!isCopied) useShell.setState({ uncopied: made })
  return isCopied
}

/** For a button that copies: it can confirm this for two seconds. */
export function useCopied(): { copied: boolean; copy: (text: Copied) => Promise<boolean> } {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    if (at === null) return undefined
    const timer = setTimeout(() => setAt(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [at])
  const copy = async (text: Copied): Promise<boolean> => {
    const isCopied = await copyText(text)
    setAt(isCopied ? performance.now() : null)
    return isCopied
  }
  return { copied: at !== null, copy }
}

/**
 * Whether the clipboard took it; a page loaded over plain HTTP from another machine has no clipboard at all.
 */
async function isWritten(text: Copied): Promise<boolean> {
  try {
    if (typeof text === 'string' || !('ClipboardItem' in globalThis)) {
      await navigator.clipboard.writeText(await text)
    } else await navigator.clipboard.write([new ClipboardItem({ [PLAIN]: text.then(toBlob) })])
    return true
  } catch {
    return false
  }
}

function toBlob(text: string): Blob {
  return new Blob([text], { type: PLAIN })
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
