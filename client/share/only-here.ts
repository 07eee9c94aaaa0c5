/** Whether an address leads everybody who follows it to their own machine: nobody else comes here by it. */
export function isOnlyHere(href: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(href).hostname)
}
