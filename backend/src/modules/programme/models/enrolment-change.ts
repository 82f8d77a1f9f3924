import { model } from "@medusajs/framework/utils"
import { enrolmentStatuses } from "@serumpun/domain/register"

/** Where a business came to stand in a programme on an ISO day, by whom and why. Nothing of it is changed later. */
export const EnrolmentChange = model
  .define("enrolment_change", {
    id: model.id({ prefix: "enrch" }).primaryKey(),
    enrolment_id: model.text(),
    status: model.enum([...enrolmentStatuses]),
    day: model.text(),
    reason: model.text().nullable(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["enrolment_id"] }])
