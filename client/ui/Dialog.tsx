import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ScrollArea.css'
import './dialog.css'
import { Modal } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import { IconButton } from './IconButton.tsx'
import { pageScrolls } from './page-scrolls.ts'
import { useFocusBack } from './use-focus-back.ts'

type Props = { title: string; onClose: () => void; size?: number; children: ReactNode }

const DIALOG = '[role="dialog"]'
/** What answers to Escape itself, such as an open menu. */
const OWN_ESCAPE = '[data-mantine-stop-propagation="true"]'

/** A dialog with its title; Escape or a press outside closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, size = 480, children }: Props) {
  useFocusBack()
  const root = useRef<HTMLDivElement>(null)
  const [lockScroll] = useState(pageScrolls)
  // the kit closes all that are open at once; this closes the one in which the key was pressed, or the last
  const handleKey = ({ key, target, isComposing }: KeyboardEvent) => {
    if (key !== 'Escape' || isComposing) return
    const at = target instanceof Element ? target : null
    const meant = at?.closest(DIALOG) ?? [...document.querySelectorAll(DIALOG)].at(-1)
    if (!at?.closest(OWN_ESCAPE) && (!meant || root.current?.contains(meant))) onClose()
  }
  useWindowEvent('keydown', handleKey, { capture: true })
  return (
    <Modal
      ref={root}
      opened
      onClose={onClose}
      attributes={{ content: { 'aria-label': title } }}
      size={size}
      withCloseButton={false}
      closeOnEscape={false}
      lockScroll={lockScroll}
      transitionProps={{ duration: 0 }}
      centered
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        <IconButton icon="x" label="Close" onClick={onClose} />
      </div>
      {children}
    </Modal>
  )
}
