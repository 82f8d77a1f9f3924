import { model } from "@medusajs/framework/utils"
import { programmeTemplates } from "@serumpun/domain/register"

/**
 * What agencies offer to businesses of some places. `steps` (`ProgrammeStep[]`) are the template's at the time, in
 * their order; days are ISO days; `targets` (`ProgrammeTarget[]`) are how many businesses are to come how far.
 */
export const Programme = model.define("programme", {
  id: model.id({ prefix: "prog" }).primaryKey(),
  name: model.text(),
  template: model.enum([...programmeTemplates]),
  /** The institution that leads it, and those that work with it. */
  institution_id: model.text().nullable(),
  partner_ids: model.json(),
  areas: model.json(),
  starts_on: model.text(),
  ends_on: model.text().nullable(),
  steps: model.json(),
  targets: model.json(),
  idempotency_key: model.text().unique(),
})
