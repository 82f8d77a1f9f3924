import { model } from "@medusajs/framework/utils"

/**
 * A meeting of a programme on an ISO day. `code` stands on its sheet for participants, without a gap; it is kept as it is, so
 * that the sheet can be printed again, and opens nothing but the presence of whoever is enrolled.
 */
export const ProgrammeMeeting = model
  .define("programme_meeting", {
    id: model.id({ prefix: "prmeet" }).primaryKey(),
    programme_id: model.text(),
    title: model.text(),
    day: model.text(),
    place: model.text().nullable(),
    code: model.text().unique(),
    idempotency_key: model.text(),
  })
  .indexes([{ on: ["programme_id", "idempotency_key"], unique: true }])
