import { model } from "@medusajs/framework/utils"
import {
  importStatuses,
  importSubjects,
  rowOutcomes,
  rowStates,
} from "@serumpun/domain/sheet/imports"

/**
 * One file that a producer brings in. `mapping` has for each heading the key of a column, or null for one
 * that is left out.
 */
export const ImportJob = model
  .define("import_job", {
    id: model.id({ prefix: "imp" }).primaryKey(),
    /** "operators" where the file holds businesses. */
    producer_id: model.text(),
    subject: model.enum([...importSubjects]).default("listing"),
    status: model.enum([...importStatuses]),
    file_name: model.text(),
    kind: model.enum(["csv", "xlsx"]),
    headings: model.json(),
    mapping: model.json(),
    /** A point or a comma. */
    decimal_mark: model.text(),
    /** Whether the file itself tells its decimal mark. */
    mark_is_sure: model.boolean(),
    rows: model.number(),
  })
  .indexes([{ on: ["producer_id"] }, { on: ["status"] }])

/**
 * One row of the file. `outcome` is what the check found, `state` what has been done. `listing_id` is set
 * before a listing is made, so that a process that was killed in between makes no second one; `written` is
 * the digest of what was written, `before` the revision as it was: both are for taking it back.
 */
export const ImportRow = model
  .define("import_row", {
    id: model.id({ prefix: "imprw" }).primaryKey(),
    import_id: model.text(),
    number: model.number(),
    cells: model.json(),
    outcome: model.enum([...rowOutcomes]).default("unchecked"),
    state: model.enum([...rowStates]).default("waiting"),
    problems: model.json(),
    title: model.text().nullable(),
    listing_id: model.text().nullable(),
    review_id: model.text().nullable(),
    written: model.text().nullable(),
    before: model.json().nullable(),
  })
  .indexes([
    { on: ["import_id", "number"], unique: true },
    { on: ["import_id", "outcome", "state"] },
  ])
