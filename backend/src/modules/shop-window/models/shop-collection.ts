import { model } from "@medusajs/framework/utils"

/**
 * Public goods shown together under a name, from one ISO day in Jakarta until another. Texts are by
 * locale, English always; the ids are in the order of showing. Its slug never changes.
 */
export const ShopCollection = model
  .define("shop_collection", {
    id: model.id({ prefix: "scol" }).primaryKey(),
    slug: model.text(),
    title: model.json(),
    introduction: model.json(),
    listing_ids: model.json(),
    from_day: model.text(),
    until_day: model.text(),
    /** Goes up with each change, so that whoever writes over another's is told. */
    version: model.number().default(1),
    made_by: model.text(),
    changed_by: model.text().nullable(),
    ended_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["slug"], unique: true }, { on: ["until_day"] }])
