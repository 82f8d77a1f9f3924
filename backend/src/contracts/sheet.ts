import { z } from "@medusajs/framework/zod"
import { type ExportSubject, exportedReviewStatuses } from "@serumpun/domain/sheet/exports"
import { producerStatuses } from "@serumpun/domain/statuses"
import { province } from "./fields"

/** The forms a table leaves in. */
const sheetKinds = ["csv", "xlsx"] as const
export type SheetKind = (typeof sheetKinds)[number]
const kind = z.enum(sheetKinds).default("csv")

/** GET …/template?kind= → a file */
export const TemplateQuery = z.object({ kind }).strict()

/** GET /admin/exports/producers?kind=&status=&province= → a file, written down as taken out. */
export const ExportProducers = z
  .object({ kind, status: z.enum(producerStatuses).optional(), province: province.optional() })
  .strict()

/** GET /admin/exports/listings?kind=&status=&province= → a file, written down as taken out. */
export const ExportListings = z
  .object({
    kind,
    status: z.enum(exportedReviewStatuses).optional(),
    province: province.optional(),
  })
  .strict()

/** GET /admin/exports → { exports }: what operators have taken out, the newest first. */
export type SheetExportView = {
  id: string
  subject: ExportSubject
  kind: SheetKind
  status: string | null
  province: string | null
  rows: number
  actor_name: string
  created_at: string
}
