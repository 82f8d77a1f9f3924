import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { coversHsCode, isValidOn } from "@serumpun/domain/certificates"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type {
  ProducerCard,
  ProducerDetail,
  ProvinceDetail,
  ProvincesAnswer,
} from "../contracts/catalogue"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { toCertificate } from "./certificate"
import { readProducerTexts } from "./producer"
import { readPublicCatalogue } from "./public-catalogue"
import { roughly, textIn, toProducerCard, toPublicCertificate } from "./public-shapes"

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Verified producers, all or of one province, by name. */
export async function listPublicProducers(
  container: MedusaContainer,
  locale: Locale,
  filters: { province?: string } = {},
): Promise<ProducerCard[]> {
  const rows = await producerModule(container).listProducers(
    { ...filters, status: "verified" },
    { order: { name: "ASC" }, take: 2000 },
  )
  const texts = await readProducerTexts(container, rows)
  return rows.map((row) => {
    const headline = texts.get(row.id)?.headline
    return toProducerCard(row, headline ? textIn(headline, locale) : "")
  })
}

/** @throws NOT_FOUND unless there is a verified producer of that handle. */
export async function readPublicProducer(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<ProducerDetail> {
  const [row] = await producerModule(container).listProducers(
    { handle, status: "verified" },
    { relations: ["certificates"], take: 1 },
  )
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such producer")
  const [texts, entries] = await Promise.all([
    readProducerTexts(container, [row]),
    readPublicCatalogue(container, locale),
  ])
  const own = texts.get(row.id)
  const listings = entries.filter(({ card }) => card.producer_handle === handle)
  const today = dayIn(new Date())
  // A paper that covers nothing on show would only invite questions it cannot answer.
  const shown = row.certificates.filter(
    (certificate) =>
      ["unverified", "verified"].includes(certificate.status) &&
      isValidOn(certificate, today) &&
      (listings.length === 0 ||
        listings.some(({ card }) => coversHsCode(toCertificate(certificate), card.hs_code))),
  )
  return {
    ...toProducerCard(row, own ? textIn(own.headline, locale) : ""),
    story: own ? textIn(own.story, locale) : "",
    regency: row.regency,
    district: row.district,
    village: row.village,
    women_percent: row.women_percent,
    nib_ending: row.nib.slice(-4),
    verified_on: row.verified_on,
    latitude: roughly(row.latitude),
    longitude: roughly(row.longitude),
    certificates: shown.map((certificate) =>
      toPublicCertificate(
        { ...toCertificate(certificate), checked_by: certificate.checked_by },
        locale,
      ),
    ),
    listings: listings.map(({ card }) => card),
  }
}

/** Provinces with something to show, the fullest first. */
export async function readProvinces(
  container: MedusaContainer,
  locale: Locale,
): Promise<ProvincesAnswer> {
  const [entries, producers] = await Promise.all([
    readPublicCatalogue(container, locale),
    producerModule(container).listProducers(
      { status: "verified" },
      { select: ["province"], take: 2000 },
    ),
  ])
  const counts = new Map<Province, { listings: number; producers: number }>()
  const count = (code: Province, key: "listings" | "producers") => {
    const entry = counts.get(code) ?? { listings: 0, producers: 0 }
    entry[key] += 1
    counts.set(code, entry)
  }
  for (const { card } of entries) count(card.province, "listings")
  for (const { province } of producers) count(province as Province, "producers")
  return {
    provinces: [...counts]
      .map(([code, numbers]) => ({ code, ...numbers }))
      .sort((a, b) => b.listings - a.listings || a.code.localeCompare(b.code)),
  }
}

export async function readProvince(
  container: MedusaContainer,
  code: Province,
  locale: Locale,
): Promise<ProvinceDetail> {
  const [producers, entries] = await Promise.all([
    listPublicProducers(container, locale, { province: code }),
    readPublicCatalogue(container, locale),
  ])
  return {
    code,
    producers,
    listings: entries.flatMap(({ card }) => (card.province === code ? [card] : [])),
  }
}
