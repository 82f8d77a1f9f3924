import { model } from "@medusajs/framework/utils"

/**
 * One state of a standard sentence of the desk: `texts` holds `id` and `en`. A change is the next
 * number of the same `sentence_id`; rows are written once, so that it stays known what was offered when.
 */
export const SentenceEdition = model
  .define("sentence_edition", {
    id: model.id({ prefix: "sented" }).primaryKey(),
    sentence_id: model.text(),
    number: model.number(),
    criterion: model.text(),
    /** A group of rubrics, or `common`. */
    part: model.text(),
    texts: model.json(),
    is_retired: model.boolean().default(false),
    /** Who wrote it, as the log names them. */
    author: model.text(),
  })
  .indexes([{ on: ["sentence_id", "number"], unique: true }])
