import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { usePreferences } from '../state/preferences.ts'

/**
 * Binds keys anywhere on the page. Single letters, digits and signs only while the reader leaves them on:
 * dictation types them, and a trembling hand may press them unmeant.
 */
export function usePageKeys(items: readonly HotkeyItem[]): void {
  const single = usePreferences((likes) => likes.singleKeys)
  useHotkeys(items.filter(([keys]) => single || !isSingle(keys)))
}

/** Whether the keys type a character by themselves, such as `E`, `[` or `shift+?`. */
export function isSingle(keys: string): boolean {
  return /^(?:shift\+)?.$/.test(keys)
}
