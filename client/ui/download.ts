/** How long the browser may take to begin reading what it downloads, ms. */
const KEPT_FOR = 60_000

/** Hands a file to the reader under a name. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
}
