import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type { ProvinceDetail, ProvincesAnswer } from "../contracts/catalogue"
import { PAGE_MAX, type PageAsked } from "../contracts/paging"
import { readPublicCatalogue } from "./public-catalogue"
import { listPublicProducers } from "./public-producer"

/** Verified producers by province, counted where they are, however many there be. */
async function countProducers(container: MedusaContainer): Promise<Map<Province, number>> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { province: Province; count: string }[] }>(
      `select province, count(*) from producer
       where status = 'verified' and deleted_at is null group by province`,
    )
  return new Map(rows.map(({ province, count }) => [province, Number(count)]))
}

/** Provinces with something to show, the fullest first and page by page. */
export async function readProvinces(
  container: MedusaContainer,
  locale: Locale,
  { limit, offset }: PageAsked,
): Promise<ProvincesAnswer> {
  const [entries, producers] = await Promise.all([
    readPublicCatalogue(container, locale),
    countProducers(container),
  ])
  const listings = Map.groupBy(entries, ({ card }) => card.province)
  const codes = new Set([...listings.keys(), ...producers.keys()])
  const provinces = [...codes]
    .map((code) => ({
      code,
      listings: listings.get(code)?.length ?? 0,
      producers: producers.get(code) ?? 0,
    }))
    .sort((a, b) => b.listings - a.listings || a.code.localeCompare(b.code))
  return {
    provinces: provinces.slice(offset, offset + limit),
    count: provinces.length,
    limit,
    offset,
  }
}

export async function readProvince(
  container: MedusaContainer,
  code: Province,
  locale: Locale,
  page: PageAsked,
): Promise<ProvinceDetail> {
  const [producers, entries] = await Promise.all([
    listPublicProducers(container, locale, { province: code }, page),
    readPublicCatalogue(container, locale),
  ])
  const listings = entries.flatMap(({ card }) => (card.province === code ? [card] : []))
  const families = Map.groupBy(listings, ({ category }) => category.split("/")[0])
  return {
    code,
    ...producers,
    ...page,
    listings: listings.slice(0, PAGE_MAX),
    listing_count: listings.length,
    families: Object.fromEntries([...families].map(([root, { length }]) => [root, length])),
  }
}
