/**
 * What may be better about a listing's picture. Hints only: each is said beside the picture with what to do, and
 * none keeps it out. "elsewhere" is found by comparing with other producers' pictures, the others in the picture.
 */
export const pictureHints = ["small", "dark", "blurred", "screenshot", "elsewhere"] as const
export type PictureHint = (typeof pictureHints)[number]

/** Pixels on the longer side: 10 cm at 300 dots an inch. */
export const PRINT_MIN_PIXELS = 1200
