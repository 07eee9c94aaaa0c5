import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isPublished } from './state/shell.ts'
import { watchData } from './watch-data.ts'

/** Keeps what a page shows up with the data on its server; a published copy has none, and its data stays. */
export function useWatchedData(): void {
  const client = useQueryClient()
  useEffect(() => (isPublished() ? undefined : watchData(client)), [client])
}
