import { readFile } from "node:fs/promises"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Localized } from "@serumpun/domain/locales"
import { targetLocales } from "@serumpun/domain/translations"
import type {
  ProducerListing,
  ProducerListingRow,
} from "@serumpun/backend/src/contracts/producer.ts"
import { HttpError, type Client } from "../../http/client.ts"
import { masterFile, mastersFolder, viewsOf, type View } from "../pictures/masters.ts"
import { toContent, type DemoListing } from "./goods.ts"
import type { ReadyProducer } from "./producers.ts"

export type Refusal = { external_id: number; title: string; code: string; sentence: string }
export type Submitted = {
  /** By listing id: those that curators have yet to judge. */
  waiting: Map<string, DemoListing>
  refused: Refusal[]
}

/** Writes, illustrates and submits a producer's listings; what an earlier run did is kept. */
export async function submitListings(
  { client, certificateIds }: ReadyProducer,
  demos: DemoListing[],
): Promise<Submitted> {
  const { listings } = await client.get<{ listings: ProducerListingRow[] }>("/producer/listings")
  const waiting = new Map<string, DemoListing>()
  const refused: Refusal[] = []
  for (const demo of demos) {
    const existing = listings.find(({ handle }) => handle === demo.handle)
    if (existing?.is_public) continue
    const id = existing?.id ?? (await createListing(client, demo, certificateIds))
    const refusal =
      existing && existing.status !== "draft" ? null : await submitListing(client, id, demo)
    if (refusal) refused.push(refusal)
    else waiting.set(id, demo)
  }
  return { waiting, refused }
}

async function submitListing(
  client: Client,
  id: string,
  demo: DemoListing,
): Promise<Refusal | null> {
  await addPictures(client, id, demo)
  await confirmTexts(client, id)
  try {
    await client.post(`/producer/listings/${id}/submit`)
    return null
  } catch (error) {
    const [problem] = error instanceof HttpError ? error.problems : []
    if (problem?.code !== "export_banned_raw_rattan") throw error
    const { code, params } = problem
    const sentence = `HS ${params?.code}: raw rattan may not be exported from Indonesia; finished goods may (${params?.alternatives}).`
    return { external_id: demo.external_id, title: demo.title.en, code, sentence }
  }
}

async function createListing(
  client: Client,
  demo: DemoListing,
  certificateIds: Map<string, string>,
): Promise<string> {
  const content = toContent(demo, certificateIds)
  const { listing } = await client.post<{ listing: ProducerListing }>("/producer/listings", {
    ...content,
    handle: demo.handle,
    external_id: demo.external_id,
  })
  return listing.id
}

/** The demo's texts were written in every language by its editors: their producers say that they are right. */
async function confirmTexts(client: Client, id: string): Promise<void> {
  const { listing } = await client.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  const body = { languages: targetLocales, based_on: listing.stamp }
  await client.post(`/producer/listings/${id}/review-texts`, body)
}

/** One after the other, since their order is the gallery's. */
async function addPictures(client: Client, id: string, demo: DemoListing): Promise<void> {
  // Raw rattan is drawn by nobody, since it is refused; its form lacks the picture too.
  const views = viewsOf(demo.external_id)
  if (views.length === 0) return
  const { listing } = await client.get<{ listing: { content: ListingContent } }>(
    `/producer/listings/${id}`,
  )
  for (const view of views.slice(listing.content.images.length)) {
    const picture = await readFile(new URL(masterFile(demo.external_id, view), mastersFolder))
    const form = new FormData()
    const file = new Blob([new Uint8Array(picture)], { type: "image/webp" })
    form.set("file", file, `${demo.handle}.webp`)
    form.set("alt", JSON.stringify(altOf(demo, view)))
    await client.post(`/producer/listings/${id}/images`, form)
  }
}

function altOf(demo: DemoListing, view: View): Localized {
  const alt = { good: demo.image_alt, detail: demo.detail_alt, use: demo.use_alt }[view]
  if (!alt) throw new Error(`${demo.handle} has no text for its picture "${view}"`)
  return alt
}
