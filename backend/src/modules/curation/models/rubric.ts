import { model } from "@medusajs/framework/utils"
import { rubricGroups } from "@serumpun/domain/rubrics/groups"

/**
 * An edition of what a group of goods is judged by. `content` is a domain `RubricContent`. Without a day
 * it is a draft; with one it is in force from that day (ISO, Jakarta) until a later edition is, and is
 * never changed, since assessments name it.
 */
export const RubricEdition = model
  .define("rubric_edition", {
    id: model.id({ prefix: "rubric" }).primaryKey(),
    group: model.enum([...rubricGroups]),
    number: model.number(),
    content: model.json(),
    from_day: model.text().nullable(),
    note: model.text().nullable(),
    /** Who wrote it, as the log names them. */
    author: model.text(),
  })
  .indexes([{ on: ["group", "number"], unique: true }])
