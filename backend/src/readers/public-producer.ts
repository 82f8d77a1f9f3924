import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { markHolds } from "@serumpun/domain/certificate-marks"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { ProducerCard, ProducerDetail } from "../contracts/catalogue"
import type { PageAsked } from "../contracts/paging"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { toCertificate } from "./certificate"
import { listMarkedRows } from "./certificate-links"
import { readProducerTexts } from "./producer"
import { readPublicCatalogue } from "./public-catalogue"
import { ownWords, roughly, toProducerCard, toPublicCertificate } from "./public-shapes"

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Verified producers, all or of one province, by name and page by page. */
export async function listPublicProducers(
  container: MedusaContainer,
  locale: Locale,
  filters: { province?: string },
  { limit, offset }: PageAsked,
): Promise<{ producers: ProducerCard[]; count: number }> {
  const [rows, count] = await producerModule(container).listAndCountProducers(
    { ...filters, status: "verified" },
    { order: { name: "ASC", id: "ASC" }, take: limit, skip: offset },
  )
  const texts = await readProducerTexts(container, rows)
  const producers = rows.map((row) => {
    return toProducerCard(row, ownWords(texts.get(row.id), locale).headline)
  })
  return { producers, count }
}

/** @throws NOT_FOUND unless there is a verified producer of that handle. */
export async function readPublicProducer(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<ProducerDetail> {
  const [row] = await producerModule(container).listProducers(
    { handle, status: "verified" },
    { take: 1 },
  )
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such producer")
  const [texts, rows, entries] = await Promise.all([
    readProducerTexts(container, [row]),
    listMarkedRows(container, row.id),
    readPublicCatalogue(container, locale),
  ])
  const words = ownWords(texts.get(row.id), locale)
  const listings = entries.filter(({ card }) => card.producer_handle === handle)
  const today = dayIn(new Date())
  // A paper that covers nothing on show would only invite questions it cannot answer.
  const shown = rows
    .map((one) => ({ ...toCertificate(one), checked_by: one.checked_by }))
    .filter((one) =>
      listings.length === 0
        ? one.scope_hs.some((prefix) => markHolds(one, prefix, today))
        : listings.some(({ card }) => markHolds(one, card.hs_code, today)),
    )
  return {
    ...toProducerCard(row, words.headline),
    story: words.story.text,
    story_locale: words.story.locale,
    regency: row.regency,
    district: row.district,
    village: row.village,
    women_percent: row.women_percent,
    nib_ending: row.nib?.slice(-4) ?? "",
    verified_on: row.verified_on,
    latitude: roughly(row.latitude),
    longitude: roughly(row.longitude),
    certificates: shown.map((certificate) => toPublicCertificate(certificate, locale)),
    listings: listings.map(({ card }) => card),
  }
}
