/** Whether an address only works on this machine, because it leads everybody to their own. */
export function isOnlyHere(href: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(href).hostname)
}
