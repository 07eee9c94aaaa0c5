import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import './look/fonts.ts'
import './ui/base.css'
import './ui/system-colours.css'
import './ui/paper.css'
import './ui/bar.css'
import './ui/input.css'
import { setNonce } from 'get-nonce'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

/** Draws the page; `Router` handles its addresses. */
export function begin(Router: ComponentType<{ children: ReactNode }>): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  setNonce(nonce)
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce} Router={Router} />
    </StrictMode>
  )
}
