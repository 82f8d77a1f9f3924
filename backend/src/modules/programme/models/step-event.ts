import { model } from "@medusajs/framework/utils"
import { stepMeanings } from "@serumpun/domain/register"

/**
 * A business has done a step of a programme on an ISO day; who noted it, and what shows it. One that was noted by
 * mistake is taken back: `deleted_at` is when, and it stays with who did so and why. The step can be noted anew.
 */
export const StepEvent = model
  .define("step_event", {
    id: model.id({ prefix: "stev" }).primaryKey(),
    enrolment_id: model.text(),
    step: model.text(),
    meaning: model.enum([...stepMeanings]).nullable(),
    day: model.text(),
    note: model.text().nullable(),
    actor_name: model.text(),
    taken_back_by: model.text().nullable(),
    taken_back_reason: model.text().nullable(),
  })
  .indexes([{ on: ["enrolment_id", "step"], unique: true }, { on: ["meaning"] }])
