import { model } from "@medusajs/framework/utils"
import { producerStatuses } from "@serumpun/domain/statuses"
import { legalForms } from "@serumpun/domain/units"
import { Certificate } from "./certificate"
import { Member } from "./member"

/**
 * A small business that makes and sells. `headline` and `story` are English; the other languages
 * are in the Translation Module. Latitude and longitude in degrees.
 */
export const Producer = model
  .define("producer", {
    id: model.id({ prefix: "mkr" }).primaryKey(),
    handle: model.text().unique(),
    name: model.text().searchable(),
    legal_form: model.enum([...legalForms]),
    nib: model.text().unique(),
    npwp: model.text().nullable(),
    province: model.text(),
    regency: model.text(),
    district: model.text().nullable(),
    village: model.text().nullable(),
    place: model.text(),
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    founded_year: model.number().nullable(),
    people_count: model.number().nullable(),
    women_percent: model.number().nullable(),
    contact_name: model.text(),
    contact_email: model.text(),
    contact_phone: model.text(),
    headline: model.text().translatable().default(""),
    story: model.text().translatable().default(""),
    status: model.enum(producerStatuses).default("draft"),
    is_demo: model.boolean().default(false),
    verified_on: model.text().nullable(),
    changes_note: model.text().nullable(),
    members: model.hasMany(() => Member, { mappedBy: "producer" }),
    certificates: model.hasMany(() => Certificate, { mappedBy: "producer" }),
  })
  .cascades({ delete: ["members", "certificates"] })
  .indexes([{ on: ["status", "province"] }])
