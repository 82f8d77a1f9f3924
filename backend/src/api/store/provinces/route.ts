import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProvincesAnswer } from "../../../contracts"
import { defaultLocale } from "@serumpun/domain/locales"
import { isProvince, type Province } from "@serumpun/domain/places"
import { readCatalogue } from "../../../readers/catalogue"

/** Provinces that have something in the catalogue, the richest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ProvincesAnswer>) {
  const found = new Map<Province, { listings: number; producers: Set<string> }>()
  for (const { province, producer_id } of await readCatalogue(req.scope, defaultLocale)) {
    if (!isProvince(province)) continue
    const entry = found.get(province) ?? { listings: 0, producers: new Set<string>() }
    entry.listings += 1
    entry.producers.add(producer_id)
    found.set(province, entry)
  }
  const provinces = [...found].map(([code, { listings, producers }]) => ({
    code,
    listings,
    producers: producers.size,
  }))
  res.json({
    provinces: provinces.sort((a, b) => b.listings - a.listings || a.code.localeCompare(b.code)),
  })
}
