/** Of files that are on their way in pieces, so much is kept of one person, and so long. */
export const UPLOADS_KEPT = { files: 40, bytes: 80 * 1024 * 1024, days: 7 }

/** The most bytes of one piece. */
export const PIECE_BYTES = 256 * 1024
