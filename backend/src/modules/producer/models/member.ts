import { model } from "@medusajs/framework/utils"
import { Producer } from "./producer"

/** A person who signs in for a producer; the auth actor of type `producer` carries this id. */
export const Member = model.define("member", {
  id: model.id({ prefix: "mem" }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  role: model.enum(["owner", "staff"]).default("owner"),
  producer: model.belongsTo(() => Producer, { mappedBy: "members" }),
})
