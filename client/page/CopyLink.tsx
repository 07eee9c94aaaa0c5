import { useComputedColorScheme } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { toHash } from '../share/link.ts'
import { toShared } from '#figure/shared.ts'
import { addressWith } from '../share/address.ts'
import { useView } from '../state/view.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Copies a link that opens exactly this view, and for two seconds says that it has. */
export function useCopyLink(): { copied: boolean; handleCopy: () => void } {
  const theme = useComputedColorScheme('light')
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  const hand = (hash: string): void => {
    copy(addressWith(location.href, hash))
    useView.setState({ said: 'Link to this view copied' })
  }
  const handleCopy = () => void toHash(toShared(useView.getState(), theme)).then(hand)
  return { copied, handleCopy }
}

/** The button that copies the link. */
export function CopyLink() {
  const { copied, handleCopy } = useCopyLink()
  return <IconButton icon={copied ? 'check' : 'link'} label="Copy link" onClick={handleCopy} />
}
