import { model } from "@medusajs/framework/utils"
import { issuedEndings, issuedKinds } from "@serumpun/domain/issued/kinds"
import { issuedStandings } from "@serumpun/domain/statuses"

/**
 * What a producer has issued: a number, and the content as it was then. `content` is the canonical JSON
 * that `checksum` (SHA-256, hexadecimal) is of, kept as text, so that no database writes it in another
 * way. `subject` is what it was issued for and makes it one of a kind: issuing that again finds it.
 * Only its standing ever changes.
 */
export const IssuedDocument = model
  .define("issued_document", {
    id: model.id({ prefix: "idoc" }).primaryKey(),
    subject: model.text().unique(),
    kind: model.enum([...issuedKinds]),
    producer_id: model.text(),
    year: model.number(),
    serial: model.number(),
    number: model.text(),
    buyer_id: model.text(),
    rfq_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    /** The export order's. */
    order_id: model.text().nullable(),
    issued_at: model.dateTime(),
    content: model.text(),
    checksum: model.text(),
    /** Random; whoever has it may ask whether this one stands. */
    check_code: model.text().unique(),
    standing: model.enum([...issuedStandings]).default("stands"),
    ending: model.enum([...issuedEndings]).nullable(),
    ended_at: model.dateTime().nullable(),
    superseded_by: model.text().nullable(),
  })
  .indexes([
    { on: ["producer_id", "kind", "year", "serial"], unique: true },
    { on: ["buyer_id"] },
    { on: ["rfq_id"] },
    { on: ["quote_id"] },
    { on: ["order_id"] },
  ])

/** The last number that a producer has given to a kind in a year; locked by whoever takes the next. */
export const IssuedCounter = model
  .define("issued_counter", {
    id: model.id({ prefix: "icnt" }).primaryKey(),
    producer_id: model.text(),
    kind: model.enum([...issuedKinds]),
    year: model.number(),
    last: model.number().default(0),
  })
  .indexes([{ on: ["producer_id", "kind", "year"], unique: true }])
