/**
 * Pixels for each px of the sheet; and the most pixels that browsers draw in one image (Safari on a phone:
 * 4,096 by 4,096).
 */
const SCALE = 2
const AREA = 4_096 * 4_096
const SIDE = 16_384

/** Pixels for each px of a sheet: two, or as many as browsers can draw. */
export function scaleFor({ width, height }: { width: number; height: number }): number {
  return Math.min(SCALE, Math.sqrt(AREA / (width * height)), SIDE / Math.max(width, height))
}

/** An SVG with its fonts inside, as a PNG; rejects where the browser cannot draw it. */
export async function toPng(svg: string, size: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = scaleFor(size)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(size.width * scale)
    canvas.height = Math.floor(size.height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser cannot draw pictures.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('The picture is too large for this browser.'))
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
