import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { createQueryClient } from './api.ts'
import { watchReturn } from './return.ts'
import { Missing } from './page/Missing.tsx'
import { NewPage } from './page/NewPage.tsx'
import { Start } from './page/Start.tsx'
import { themeKeeper } from './page/theme-keeper.ts'
import { ShellFrame } from './page/ShellFrame.tsx'
import { late } from './ui/late.tsx'
import { Part } from './ui/Part.tsx'
import { paperColours } from './look/paper.ts'
import { cssVariables, theme } from './look/theme.ts'
import { isPublished, useShell } from './state/shell.ts'
import { giveToken, useWriteToken } from './state/write-token.ts'

const Explorer = late(async () => (await import('./page/Explorer.tsx')).Explorer, <ShellFrame />)

const Briefings = late(async () => (await import('./briefing/Briefings.tsx')).Briefings)
const Editor = late(async () => (await import('./briefing/Editor.tsx')).Editor)
const Present = late(async () => (await import('./briefing/Present.tsx')).Present)
const Embed = late(async () => (await import('./briefing/Embed.tsx')).Embed)

const TokenDialog = late(async () => (await import('./ui/TokenDialog.tsx')).TokenDialog)
const Uncopied = late(async () => (await import('./ui/Uncopied.tsx')).Uncopied)

const PAPER = paperColours()

type Props = { nonce: string; Router: ComponentType<{ children: ReactNode }> }

/** The page: its providers and its routes. `nonce` lets the kit's styles pass the content policy. */
export function App({ nonce, Router }: Props) {
  const [client] = useState(createQueryClient)
  useEffect(() => (isPublished() ? undefined : watchReturn(client)), [client])
  const [keeper] = useState(themeKeeper)
  const uncopied = useShell((shell) => shell.uncopied)
  const isTokenAsked = useWriteToken(({ asking }) => asking !== null)
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={keeper}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <style media="print" nonce={nonce}>
          {PAPER}
        </style>
        <Router>
          <NewPage />
          <Routes>
            <Route path="/" element={whole('the start page', <Start />)} />
            <Route path="/explore/:beginning?" element={whole('the explorer', <Explorer />)} />
            <Route path="/briefings" element={whole('the briefings', <Briefings />)} />
            <Route
              path="/briefing/:id"
              element={whole(
                'the briefing',
                isPublished() ? <Navigate to="present/1" replace /> : <Editor />
              )}
            />
            <Route path="/briefing/:id/present/:at?" element={whole('the slides', <Present />)} />
            <Route path="/embed/:id" element={whole('the slide', <Embed />)} />
            <Route path="*" element={<Missing />} />
          </Routes>
        </Router>
        {isTokenAsked && (
          <Part what="the field for the token" onClose={() => giveToken(null)}>
            <TokenDialog />
          </Part>
        )}
        {uncopied !== null && (
          <Part what="the text that was not copied" onClose={() => useShell.setState({ uncopied: null })}>
            <Uncopied text={uncopied} />
          </Part>
        )}
      </MantineProvider>
    </QueryClientProvider>
  )
}

/** One page at its route; the key keeps one page's failure from another. */
function whole(what: string, page: ReactNode): ReactNode {
  return (
    <Part key={what} what={what}>
      {page}
    </Part>
  )
}
