import { useClipboard } from '@mantine/hooks'
import { useView } from '../state/view.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** The address of what is open, with the as-of date and what is selected. */
export function linkTo(href: string, view: { asOf: string | null; selection: readonly string[] }): string {
  const url = new URL(href)
  url.searchParams.delete('unfold')
  setOrDelete(url, 'asOf', view.asOf)
  setOrDelete(url, 'select', view.selection.at(-1) ?? null)
  return url.href
}

/** Copies a link to what is open. */
export function CopyLink() {
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  const handleCopy = () => {
    copy(linkTo(location.href, useView.getState()))
    useView.setState({ said: 'Link copied' })
  }
  return <IconButton icon={copied ? 'check' : 'link'} label="Copy link" onClick={handleCopy} />
}

function setOrDelete(url: URL, key: string, value: string | null): void {
  if (value === null) url.searchParams.delete(key)
  else url.searchParams.set(key, value)
}
