import { model } from "@medusajs/framework/utils"

/** What was done to whom by whom. Rows are written once; the service refuses to change them. */
export const CurationLog = model
  .define("curation_log", {
    id: model.id({ prefix: "clog" }).primaryKey(),
    subject_type: model.enum(["review", "producer", "certificate", "curator"]),
    subject_id: model.text(),
    actor: model.text(),
    action: model.text(),
    note: model.text().nullable(),
  })
  .indexes([{ on: ["subject_type", "subject_id"] }])
