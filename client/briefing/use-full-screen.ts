import { useEffect, useRef } from 'react'

/** The whole screen for the page: entered and left by `toggle`; who leaves it by Escape leaves what is presented. */
export function useFullScreen(onLeft: () => void): { toggle: () => void } {
  const own = useRef(false)
  const left = useRef(onLeft)
  useEffect(() => {
    left.current = onLeft
  })
  useEffect(() => {
    const handle = (): void => {
      if (document.fullscreenElement) return
      // where it was left by the button, the slides stay
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

/** Asks for the whole screen; where the browser refuses, the page stays as it is. */
export function enterFullScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** Gives the screen back, where the page has it. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
}
