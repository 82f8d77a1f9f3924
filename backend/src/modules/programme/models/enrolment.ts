import { model } from "@medusajs/framework/utils"
import { enrolmentStatuses } from "@serumpun/domain/register"

/** A business in a programme, once. */
export const Enrolment = model
  .define("enrolment", {
    id: model.id({ prefix: "enrol" }).primaryKey(),
    programme_id: model.text(),
    business_id: model.text(),
    status: model.enum([...enrolmentStatuses]),
    enrolled_on: model.text(),
    reason: model.text().nullable(),
  })
  .indexes([{ on: ["programme_id", "business_id"], unique: true }, { on: ["business_id"] }])
