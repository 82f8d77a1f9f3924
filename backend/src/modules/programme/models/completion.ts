import { model } from "@medusajs/framework/utils"

/**
 * A certificate that a business has completed a programme: a number of the issuer's, and the content as it was then, as
 * canonical JSON that `checksum` is of. `subject` is the change that made the enrolment completed, so that who completes it
 * anew gets a new one. Nothing of it is changed later.
 */
export const Completion = model
  .define("completion", {
    id: model.id({ prefix: "cmpl" }).primaryKey(),
    subject: model.text().unique(),
    enrolment_id: model.text(),
    /** The institution that leads the programme; the operators' own are "operator". */
    issuer: model.text(),
    year: model.number(),
    serial: model.number(),
    content: model.text(),
    checksum: model.text(),
    /** Random; whoever is handed the certificate may ask whether it stands. */
    check_code: model.text().unique(),
  })
  .indexes([{ on: ["issuer", "year", "serial"], unique: true }, { on: ["enrolment_id"] }])
