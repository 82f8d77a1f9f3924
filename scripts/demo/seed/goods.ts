import { readdir, readFile } from "node:fs/promises"
import type { CertificateInput, ProducerProfile } from "@serumpun/backend/src/contracts/producer.ts"
import type { Scores } from "@serumpun/domain/curation-rules"
import type { ListingContent, Sample } from "@serumpun/domain/listing-content"
import type { Localized } from "@serumpun/domain/locales"

export type DemoProducer = Omit<ProducerProfile, "contact_email"> & {
  handle: string
  contact_email: string
  certificates: (CertificateInput & { key: string })[]
}

type Optional = "shelf_life_months" | "season" | "species" | "gi_claim" | "claims_organic"
type Given = Omit<ListingContent, Optional | "hs_code" | "certificate_ids" | "images" | "sample">
export type DemoListing = Given &
  Partial<Pick<ListingContent, Optional>> & {
    external_id: number
    handle: string
    producer: string
    hs6: string
    sample: Sample
    /** Keys of the producer's certificates. */
    certificates: string[]
    /** What its pictures show; the last two only where there are such pictures. */
    image_alt: Localized
    detail_alt?: Localized
    use_alt?: Localized
    curation?: { scores: [Scores, Scores]; notes: [string, string] }
  }

const folder = new URL("../data/", import.meta.url)

export const readProducers = () => readAll<DemoProducer>("producers/")
export const readListings = () => readAll<DemoListing>("listings/")

async function readAll<T>(name: string): Promise<T[]> {
  const files = (await readdir(new URL(name, folder))).filter((file) => file.endsWith(".json"))
  return Promise.all(
    files
      .sort()
      .map(async (file) => JSON.parse(await readFile(new URL(name + file, folder), "utf8")) as T),
  )
}

/** A demo file as the content a producer would have typed, before pictures. */
export function toContent(
  listing: DemoListing,
  certificateIds: Map<string, string>,
): Omit<ListingContent, "images"> {
  return {
    title: listing.title,
    summary: listing.summary,
    description: listing.description,
    specification: listing.specification,
    category: listing.category,
    processing_stage: listing.processing_stage,
    hs_code: listing.hs6,
    unit: listing.unit,
    province: listing.province,
    place: listing.place,
    species: listing.species ?? null,
    gi_claim: listing.gi_claim ?? null,
    claims_organic: listing.certificates.some((key) => key.startsWith("organic")),
    moq: listing.moq,
    order_multiple: listing.order_multiple,
    lead_time_days: listing.lead_time_days,
    capacity_per_month: listing.capacity_per_month,
    shelf_life_months: listing.shelf_life_months ?? null,
    season: listing.season ?? null,
    incoterms: listing.incoterms,
    tiers: listing.tiers,
    packing: listing.packing,
    sample: listing.sample,
    certificate_ids: listing.certificates.flatMap((key) => certificateIds.get(key) ?? []),
    markets: listing.markets,
  }
}
