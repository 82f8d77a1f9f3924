import { model } from "@medusajs/framework/utils"

/**
 * What was done to whom by whom. Rows are written once: the service and the database refuse to change
 * them. The database numbers and chains them when a transaction commits (Migration20261127123000):
 * each holds the previous one's SHA-256. `npm run verify-log` proves the chain.
 */
export const CurationLog = model
  .define("curation_log", {
    id: model.id({ prefix: "clog" }).primaryKey(),
    subject_type: model.enum([
      "review",
      "producer",
      "certificate",
      "curator",
      "rubric",
      "market_rule",
      "shop_window",
    ]),
    subject_id: model.text(),
    actor: model.text(),
    action: model.text(),
    note: model.text().nullable(),
    position: model.number().nullable(),
    previous_hash: model.text().nullable(),
    hash: model.text().nullable(),
  })
  .indexes([{ on: ["subject_type", "subject_id"] }, { on: ["position"], unique: true }])
