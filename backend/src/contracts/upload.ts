/** Files that come in pieces: /producer/uploads. */
import { z } from "@medusajs/framework/zod"
import { PIECE_BYTES } from "@serumpun/domain/files/uploads"
import { pictureRule } from "@serumpun/domain/files/upload-rules"
import { text } from "./fields"

/** The largest file that any form takes. */
const BYTES_MAX = pictureRule.max_mb * 1024 * 1024

/** POST /producer/uploads → { upload: UploadView }; `size` in bytes. */
export const BeginUpload = z
  .object({ size: z.number().int().min(1).max(BYTES_MAX), file_name: text(120) })
  .strict()
export type BeginUpload = z.infer<typeof BeginUpload>

/**
 * POST /producer/uploads/:id/pieces → { upload: UploadView }, the bytes from `start` on; 409 when the file ends
 * elsewhere so far. GET /producer/uploads/:id/file answers the whole file, 409 before it has come.
 */
export const UploadPieceInput = z
  .object({
    start: z.number().int().min(0).max(BYTES_MAX),
    content_base64: z.base64().max(Math.ceil((PIECE_BYTES * 4) / 3) + 4),
  })
  .strict()
export type UploadPieceInput = z.infer<typeof UploadPieceInput>

/** Bytes. */
export type UploadView = { id: string; size: number; received: number; file_name: string }
