import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { makeQueryClient } from './api.ts'
import { Missing } from './page/Missing.tsx'
import { Start } from './page/Start.tsx'
import { themeKeeper } from './page/theme-keeper.ts'
import { ShellFrame } from './page/ShellFrame.tsx'
import { cssVariables, theme } from './look/theme.ts'

const Explorer = lazy(async () => ({ default: (await import('./page/Explorer.tsx')).Explorer }))

/** The page: its providers and its three addresses. `nonce` lets the kit's styles pass the content policy. */
export function App({ nonce }: { nonce: string }) {
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
        <BrowserRouter>
          <Routes>
            <Route path="/" element={<Start />} />
            <Route
              path="/explore/:beginning?"
              element={
                <Suspense fallback={<ShellFrame />}>
                  <Explorer />
                </Suspense>
              }
            />
            <Route path="*" element={<Missing />} />
          </Routes>
        </BrowserRouter>
      </MantineProvider>
    </QueryClientProvider>
  )
}
