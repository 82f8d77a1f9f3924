import { model } from "@medusajs/framework/utils"
import { officialKinds, officialUnits } from "@serumpun/domain/official-figures"

/**
 * One figure of an official statistic as its source states it, never calculated here and never added to trade of the
 * marketplace. A regency of null is the whole province. A later source of the same year and sector takes its place.
 */
export const OfficialFigure = model
  .define("official_figure", {
    id: model.id({ prefix: "offig" }).primaryKey(),
    /** Kind, place, year, sector and unit, which it is known by. */
    key: model.text().unique(),
    kind: model.enum([...officialKinds]),
    province: model.text(),
    regency: model.text().nullable(),
    year: model.number(),
    /** A chapter or heading of the Harmonized System, an industry's letters, or "other". */
    sector: model.text(),
    value: model.bigNumber(),
    unit: model.enum([...officialUnits]),
    source: model.text(),
    /** ISO day of the source. */
    source_date: model.text(),
  })
  .indexes([{ on: ["province", "regency"] }])
