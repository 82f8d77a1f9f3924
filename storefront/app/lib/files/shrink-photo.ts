import {
  nextSize,
  qualitySteps,
  SHRUNK_BYTES,
  shrunkName,
  shrunkSize,
  type ShrinkPurpose,
} from "./shrink-plan.ts"

/** More than any camera of a phone; beyond it the phone would run out of memory. */
const MAX_BYTES = 60 * 1024 * 1024

/**
 * A photo as it is sent: upright, in a size that is shown, at most 400 KB (a document 800 KB), without anything
 * the camera wrote beside the pixels, such as the place. Runs in the browser only. What this browser cannot read
 * comes back as it was, and the server judges it.
 */
export async function shrinkPhoto(file: File, purpose: ShrinkPurpose = "photo"): Promise<File> {
  if (!isPicture(file) || file.size > MAX_BYTES || isDrawing(file, purpose)) return file
  const drawn = await decode(file, purpose).catch(() => null)
  if (!drawn) return file
  try {
    const blob = await encode(drawn, SHRUNK_BYTES[purpose])
    if (!blob) return file
    return new File([blob], shrunkName(file.name), { type: blob.type })
  } finally {
    release(drawn)
  }
}

/** Phones leave the type empty for formats they do not know. */
export function isPicture({ type, name }: Pick<File, "type" | "name">): boolean {
  return (
    type.startsWith("image/") || (type === "" && /\.(?:jpe?g|png|webp|avif|heic|heif)$/i.test(name))
  )
}

/** A drawing that is small enough goes as it was drawn: JPEG would blur its lines, and no camera wrote it. */
function isDrawing({ type, size }: File, purpose: ShrinkPurpose): boolean {
  return purpose === "document" && type === "image/png" && size <= SHRUNK_BYTES.document
}

/** Lets the page answer a tap between two photos. */
export function rest(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 30))
}

async function decode(file: File, purpose: ShrinkPurpose): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" })
  try {
    return draw(bitmap, shrunkSize(bitmap, purpose))
  } finally {
    // Twelve megapixels are 48 MB: given back at once, not when the browser thinks of it.
    bitmap.close()
  }
}

function draw(
  source: ImageBitmap | HTMLCanvasElement,
  { width, height }: { width: number; height: number },
): HTMLCanvasElement {
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext("2d", { alpha: false })
  if (!context) throw new Error("The browser draws nothing")
  // JPEG has no transparency; the server puts pictures on white too.
  context.fillStyle = "#fff"
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = "high"
  context.drawImage(source, 0, 0, width, height)
  return canvas
}

/** Null when the browser encodes nothing at all. */
async function encode(canvas: HTMLCanvasElement, limit: number): Promise<Blob | null> {
  let smallest: Blob | null = null
  for (const quality of qualitySteps) {
    const blob = await toJpeg(canvas, quality)
    if (!blob) return smallest
    smallest = blob
    if (blob.size <= limit) return blob
    await rest()
  }
  const size = nextSize(canvas)
  if (!size) return smallest
  const smaller = draw(canvas, size)
  try {
    return await encode(smaller, limit)
  } finally {
    release(smaller)
  }
}

/** Null too when the browser writes another format in its place. */
function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => resolve(blob?.type === "image/jpeg" ? blob : null),
      "image/jpeg",
      quality,
    )
  })
}

/** A canvas of no size holds no memory; Safari keeps that of the others for long. */
function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
