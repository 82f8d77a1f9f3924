import { model } from "@medusajs/framework/utils"
import { exportSubjects } from "@serumpun/domain/sheet/exports"

/** What somebody of the Admin has taken out as a file; written before its first row leaves, and never changed. */
export const SheetExport = model
  .define("sheet_export", {
    id: model.id({ prefix: "shexp" }).primaryKey(),
    subject: model.enum([...exportSubjects]),
    kind: model.enum(["csv", "xlsx"]),
    /** What the list was narrowed to; null for all. */
    status: model.text().nullable(),
    province: model.text().nullable(),
    /** How many rows there were at the time. */
    rows: model.number(),
    user_id: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["created_at"] }])
