declare global {
  // set by fonts.js, which stands beside the page: the fonts in base64, by file name
  var pinciteFonts: Readonly<Record<string, string>> | undefined
}

let loading: Promise<void> | null = null

/** A font for a page opened from a disk, which may run a script beside it but read no file. */
export async function readFont(address: string): Promise<Response> {
  loading ??= loadScript('fonts.js')
  await loading
  const font = globalThis.pinciteFonts?.[address.split('/').at(-1) ?? '']
  if (font === undefined) return new Response(null, { status: 404 })
  return new Response(Uint8Array.from(atob(font), (character) => character.charCodeAt(0)))
}

function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = name
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${name} is missing beside the page.`)))
    document.head.append(script)
  })
}
