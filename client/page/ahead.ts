import { loadFonts } from '../look/fonts.ts'

/** Where the address is one of the explorer, what it will need is loaded side by side instead of one after the other. */
export function loadAhead(path: string): void {
  if (!path.startsWith('/explore')) return
  void loadFonts()
  void Promise.allSettled([import('./Explorer.tsx'), import('../canvas/Canvas.tsx')])
}
