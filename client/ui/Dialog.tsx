import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ScrollArea.css'
import './dialog.css'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { useFocusBack } from './use-focus-back.ts'

type Props = { title: string; onClose: () => void; size?: number; children: ReactNode }

/** A dialog with its title; Escape or a press outside closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, size = 480, children }: Props) {
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      attributes={{ content: { 'aria-label': title } }}
      size={size}
      withCloseButton={false}
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
