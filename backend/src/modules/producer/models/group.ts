import { model } from "@medusajs/framework/utils"

/** A cooperative, BUMDes or KUB that can hold certificates for the producers in it. */
export const Group = model.define(
  { name: "group", tableName: "producer_group" },
  {
    id: model.id({ prefix: "grp" }).primaryKey(),
    name: model.text(),
    kind: model.enum(["cooperative", "bumdes", "kub", "operator_group"]),
    province: model.text(),
    place: model.text(),
  },
)
