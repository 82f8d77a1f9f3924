/** What a file is meant for: a photo is looked at, a document is read and may take more. */
export type ShrinkPurpose = "photo" | "document"
type Size = { width: number; height: number }

/** Bytes; both readings of "400 KB" hold, the one with 1000 and the one with 1024. */
export const SHRUNK_BYTES: Record<ShrinkPurpose, number> = { photo: 400_000, document: 800_000 }
const LONGEST: Record<ShrinkPurpose, number> = { photo: 2000, document: 2600 }
/** The widest copy that the server makes of a picture, and the narrowest picture it takes. */
const WIDEST_SHOWN = 1600
const NARROWEST_TAKEN = 640
/** An upright photo of 3:4 is 1,600 × 2,133. */
const LONGEST_UPRIGHT = 2200

/** Tried one after the other until the file is small enough; then the sides shrink. */
export const qualitySteps = [0.86, 0.78, 0.7, 0.6, 0.5] as const
export const SIDE_STEP = 0.8

/**
 * The size, in pixels, that a picture is drawn in before it is sent: about 2,000 on its longest side and never
 * larger than it is. What the server would take stays what it takes, so a narrow picture keeps its width.
 */
export function shrunkSize({ width, height }: Size, purpose: ShrinkPurpose): Size {
  const longest = Math.max(width, height)
  const wanted = LONGEST[purpose] / longest
  const forShow = Math.min(WIDEST_SHOWN / width, LONGEST_UPRIGHT / longest)
  const forTaking = NARROWEST_TAKEN / width
  const scale = Math.min(1, Math.max(wanted, forShow, forTaking))
  return scaled({ width, height }, scale)
}

/** The next size to try when no quality brought the file under its limit; null when it cannot be smaller. */
export function nextSize({ width, height }: Size): Size | null {
  if (width * SIDE_STEP < NARROWEST_TAKEN) return null
  return scaled({ width, height }, SIDE_STEP)
}

function scaled({ width, height }: Size, scale: number): Size {
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** A shrunk picture is a JPEG, whatever it was: `IMG_1.HEIC` → `IMG_1.jpg`. */
export function shrunkName(name: string): string {
  const dot = name.lastIndexOf(".")
  return `${dot > 0 ? name.slice(0, dot) : name || "photo"}.jpg`
}
