import { model } from "@medusajs/framework/utils"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { certificateStatuses } from "@serumpun/domain/statuses"
import { holderKinds } from "@serumpun/domain/units"
import { Producer } from "./producer"

/** A paper on file. Days are ISO calendar days in Jakarta; `scope_hs` holds HS prefixes, `scope` a text per language. */
export const Certificate = model
  .define("certificate", {
    id: model.id({ prefix: "cert" }).primaryKey(),
    scheme: model.enum([...certificateSchemes]),
    number: model.text(),
    issuer: model.text(),
    holder_name: model.text(),
    holder_kind: model.enum([...holderKinds]),
    group_id: model.text().nullable(),
    scope: model.json(),
    scope_hs: model.array(),
    valid_from: model.text(),
    valid_until: model.text(),
    status: model.enum(certificateStatuses).default("unverified"),
    file_id: model.text().nullable(),
    file_name: model.text().nullable(),
    checked_by: model.text().nullable(),
    checked_on: model.text().nullable(),
    producer: model.belongsTo(() => Producer, { mappedBy: "certificates" }),
  })
  .indexes([{ on: ["valid_until"] }])
