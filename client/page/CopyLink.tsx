import { useComputedColorScheme } from '@mantine/core'
import { toHash } from '../share/link.ts'
import { toShared } from '#figure/shared.ts'
import { addressWith } from '../share/address.ts'
import { isOnlyHere } from '../share/only-here.ts'
import { useView } from '../state/view.ts'
import { useCopied } from '../ui/copying.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Copies a link to exactly this view, and confirms it for two seconds. */
export function useCopyLink(): { copied: boolean; handleCopy: () => void } {
  const theme = useComputedColorScheme('light')
  const { copied, copy } = useCopied()
  const copyLink = async (): Promise<void> => {
    const hash = toHash(toShared(useView.getState(), theme))
    const isCopied = await copy(hash.then((made) => addressWith(location.href, made)))
    const whose = isOnlyHere(location.href) ? '; it opens only on this machine' : ''
    if (isCopied) useView.setState({ said: `Link to this view copied${whose}` })
  }
  return { copied, handleCopy: () => void copyLink() }
}

/** The button that copies the link. */
export function CopyLink() {
  const { copied, handleCopy } = useCopyLink()
  return <IconButton icon={copied ? 'check' : 'link'} label="Copy link" onClick={handleCopy} />
}
