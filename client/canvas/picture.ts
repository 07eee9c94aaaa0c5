/** Where the world lies on a canvas: its origin, and device px per px of the world. */
export type Frame = { x: number; y: number; zoom: number }

/** A drawing of the graph, kept to be shown at another place and zoom. */
export type Picture = Frame & { context: CanvasRenderingContext2D }

/** An empty picture of a size in device px; null where the browser has no memory for it. */
export function openPicture(frame: Frame, w: number, h: number): Picture | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(w))
  canvas.height = Math.max(1, Math.ceil(h))
  // drawn in slices, each of which must finish before the next: that takes a canvas in main memory
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return context && { ...frame, context }
}

/** Where a picture of a given size, drawn in one frame, lies in another. */
export function placeIn(
  picture: Frame,
  size: { width: number; height: number },
  { x, y, zoom }: Frame
): { x: number; y: number; w: number; h: number } {
  const scale = zoom / picture.zoom
  return {
    x: x - picture.x * scale,
    y: y - picture.y * scale,
    w: size.width * scale,
    h: size.height * scale
  }
}

/** Fills a canvas with pictures where they lie in a frame, each replacing what is below it. */
export function showPictures(
  context: CanvasRenderingContext2D,
  pictures: readonly (Picture | null)[],
  frame: Frame
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  for (const picture of pictures) {
    if (!picture) continue
    const { canvas } = picture.context
    const { x, y, w, h } = placeIn(picture, canvas, frame)
    context.clearRect(x, y, w, h)
    context.drawImage(canvas, x, y, w, h)
  }
}
