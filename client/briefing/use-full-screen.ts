import { useEffect, useRef } from 'react'

/** Full screen for the page: `toggle` enters and leaves it; leaving it by Escape also ends the presentation. */
export function useFullScreen(onLeft: () => void): { toggle: () => void } {
  const own = useRef(false)
  const left = useRef(onLeft)
  useEffect(() => {
    left.current = onLeft
  })
  useEffect(() => {
    const handle = (): void => {
      if (document.fullscreenElement) return
      // leaving by the button keeps the slides open
      if (own.current) own.current = false
      else left.current()
    }
    document.addEventListener('fullscreenchange', handle)
    return () => {
      document.removeEventListener('fullscreenchange', handle)
      leaveFullScreen()
    }
  }, [])
  return {
    toggle: () => {
      if (!document.fullscreenElement) enterFullScreen()
      else {
        own.current = true
        void document.exitFullscreen()
      }
    }
  }
}

/** Whether a page may fill the screen: not on an iPhone, nor in every frame. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled
}

/** Asks for full screen; where the browser refuses, the page stays as it is. */
export function enterFullScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** Leaves full screen, where the page is in it. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
}
