import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { makeQueryClient } from './api.ts'
import { Missing } from './page/Missing.tsx'
import { Start } from './page/Start.tsx'
import { themeKeeper } from './page/theme-keeper.ts'
import { ShellFrame } from './page/ShellFrame.tsx'
import { late } from './ui/late.tsx'
import { cssVariables, theme } from './look/theme.ts'
import { isPublished } from './state/shell.ts'

const Explorer = late(async () => (await import('./page/Explorer.tsx')).Explorer, <ShellFrame />)

const Briefings = lazy(async () => ({ default: (await import('./briefing/Briefings.tsx')).Briefings }))
const Editor = lazy(async () => ({ default: (await import('./briefing/Editor.tsx')).Editor }))
const Present = lazy(async () => ({ default: (await import('./briefing/Present.tsx')).Present }))
const Embed = lazy(async () => ({ default: (await import('./briefing/Embed.tsx')).Embed }))

type Props = { nonce: string; Router: ComponentType<{ children: ReactNode }> }

/** The page: its providers and its addresses. `nonce` lets the kit's styles pass the content policy. */
export function App({ nonce, Router }: Props) {
  const [client] = useState(makeQueryClient)
  const [keeper] = useState(themeKeeper)
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={keeper}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <Router>
          <Routes>
            <Route path="/" element={<Start />} />
            <Route path="/explore/:beginning?" element={<Explorer />} />
            <Route
              path="/briefings"
              element={
                <Suspense>
                  <Briefings />
                </Suspense>
              }
            />
            <Route
              path="/briefing/:id"
              element={
                <Suspense>{isPublished() ? <Navigate to="present/1" replace /> : <Editor />}</Suspense>
              }
            />
            <Route
              path="/briefing/:id/present/:at?"
              element={
                <Suspense>
                  <Present />
                </Suspense>
              }
            />
            <Route
              path="/embed/:id"
              element={
                <Suspense>
                  <Embed />
                </Suspense>
              }
            />
            <Route path="*" element={<Missing />} />
          </Routes>
        </Router>
      </MantineProvider>
    </QueryClientProvider>
  )
}
