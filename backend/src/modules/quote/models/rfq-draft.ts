import { model } from "@medusajs/framework/utils"
import { draftForms } from "@serumpun/domain/rfq-rules"

/**
 * A request that its buyer has not sent yet, as it was typed (`values`: names and texts of the form's
 * controls), since a draft may be anything but complete. Numbers in it are written as in `locale`.
 */
export const RfqDraft = model
  .define("rfq_draft", {
    id: model.id({ prefix: "rfqd" }).primaryKey(),
    buyer_id: model.text(),
    form: model.enum([...draftForms]),
    title: model.text(),
    locale: model.text(),
    values: model.json(),
  })
  .indexes([{ on: ["buyer_id"] }])
