import type { ITranslationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { contentLocales, type Locale } from "@serumpun/domain/locales"
import { dayIn } from "@serumpun/domain/days"
import { isValidOn } from "@serumpun/domain/certificates"
import type { Province } from "@serumpun/domain/places"
import type { ProducerCard, ProducerDetail, PublicCertificate } from "../contracts"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { readCatalogue } from "./catalogue"
import { type CertificateRow, listCertificateRows, toCertificate } from "./certificate"
import { toListingCard } from "./listing-document"
import type { ProducerRow } from "./producer"
import { isShown } from "./public-listings"

type Texts = { headline: string; story: string }

/** Headline and story in one locale, English where it is missing. */
async function readTexts(
  container: MedusaContainer,
  rows: ProducerRow[],
  locale: Locale,
): Promise<Map<string, Texts>> {
  const found = await container
    .resolve<ITranslationModuleService>(Modules.TRANSLATION)
    .listTranslations(
      {
        reference: "producer",
        reference_id: rows.map(({ id }) => id),
        locale_code: contentLocales[locale],
      },
      { take: Math.max(rows.length, 1) },
    )
  return new Map(
    rows.map((row) => {
      const own = found.find(({ reference_id }) => reference_id === row.id)?.translations
      const text = (field: keyof Texts) => String(own?.[field] || row[field])
      return [row.id, { headline: text("headline"), story: text("story") }]
    }),
  )
}

export function toProducerCard(row: ProducerRow, headline: string): ProducerCard {
  const { id, handle, name, legal_form, place, founded_year, people_count, is_demo } = row
  return {
    id,
    handle,
    name,
    legal_form,
    province: row.province as Province,
    place,
    headline,
    founded_year,
    people_count,
    is_demo,
  }
}

export function toPublicCertificate(row: CertificateRow): PublicCertificate {
  const { status: _status, ...certificate } = toCertificate(row)
  return { ...certificate, checked_by: row.checked_by }
}

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Verified producers by name, all or those of one province. */
export async function listPublicProducers(
  container: MedusaContainer,
  locale: Locale,
  province?: Province,
): Promise<ProducerCard[]> {
  const rows = await producerModule(container).listProducers(
    { status: "verified", ...(province ? { province } : {}) },
    { order: { name: "ASC" }, take: 2000 },
  )
  const texts = await readTexts(container, rows, locale)
  return rows.map((row) => toProducerCard(row, texts.get(row.id)?.headline ?? row.headline))
}

/** @throws NOT_FOUND when there is no verified producer of that handle. */
export async function readPublicProducer(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<ProducerDetail> {
  const [row] = await producerModule(container).listProducers({ handle, status: "verified" })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such producer")
  const [texts, certificates, catalogue] = await Promise.all([
    readTexts(container, [row], locale),
    listCertificateRows(container, row.id),
    readCatalogue(container, locale),
  ])
  const today = dayIn(new Date())
  const own = texts.get(row.id)
  return {
    ...toProducerCard(row, own?.headline ?? ""),
    story: own?.story ?? "",
    regency: row.regency,
    district: row.district,
    village: row.village,
    women_percent: row.women_percent,
    nib_ending: row.nib.slice(-4),
    verified_on: row.verified_on,
    latitude: row.latitude,
    longitude: row.longitude,
    certificates: certificates
      .filter((certificate) => isShown(toCertificate(certificate)) && isValidOn(certificate, today))
      .map(toPublicCertificate),
    listings: catalogue.filter(({ producer_id }) => producer_id === row.id).map(toListingCard),
  }
}
