import { z } from "@medusajs/framework/zod"

/** The forms a table leaves in. */
const sheetKinds = ["csv", "xlsx"] as const
export type SheetKind = (typeof sheetKinds)[number]

/** GET …/template?kind= → a file */
export const TemplateQuery = z.object({ kind: z.enum(sheetKinds).default("csv") }).strict()
