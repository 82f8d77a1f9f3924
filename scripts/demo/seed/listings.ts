import type { ListingContent } from "@serumpun/domain/listing-content"
import type { ReviewRow } from "@serumpun/backend/src/contracts/curation.ts"
import type {
  ProducerListing,
  ProducerListingRow,
} from "@serumpun/backend/src/contracts/producer.ts"
import sharp from "sharp"
import { HttpError, type Client } from "../../http/client.ts"
import { toContent, type DemoListing } from "./goods.ts"
import { drawDetail } from "../pictures/draw-detail.ts"
import { drawListing } from "../pictures/draw-listing.ts"
import type { ReadyProducer } from "./producers.ts"

export type Refusal = { external_id: number; title: string; code: string; sentence: string }
/** `submitted`: waits for curators; `public`: has been published before. */
export type Outcome = { listing_id: string; state: "submitted" | "public" } | { refusal: Refusal }

/** Writes, illustrates and submits one listing; what an earlier run did is found and kept. */
export async function submitListing(
  { client, certificateIds }: ReadyProducer,
  demo: DemoListing,
): Promise<Outcome> {
  const { listings } = await client.get<{ listings: ProducerListingRow[] }>("/producer/listings")
  const existing = listings.find(({ handle }) => handle === demo.handle)
  if (existing?.is_public) return { listing_id: existing.id, state: "public" }
  const id = existing?.id ?? (await createListing(client, demo, certificateIds))
  if (existing && existing.status !== "draft") return { listing_id: id, state: "submitted" }
  await addPictures(client, id, demo)
  try {
    await client.post(`/producer/listings/${id}/submit`)
    return { listing_id: id, state: "submitted" }
  } catch (error) {
    const [problem] = error instanceof HttpError ? error.problems : []
    if (problem?.code !== "export_banned_raw_rattan") throw error
    const { code, params } = problem
    const sentence = `HS ${params?.code}: raw rattan may not be exported from Indonesia; finished goods may (${params?.alternatives}).`
    return { refusal: { external_id: demo.external_id, title: demo.title.en, code, sentence } }
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

async function addPictures(client: Client, id: string, demo: DemoListing): Promise<void> {
  const { listing } = await client.get<{ listing: { content: ListingContent } }>(
    `/producer/listings/${id}`,
  )
  // Raw rattan is drawn by nobody, since it is refused; its form lacks the picture too.
  if (demo.processing_stage === "raw") return
  const drawings = [drawListing, drawDetail].slice(listing.content.images.length)
  for (const draw of drawings) {
    const jpeg = await sharp(Buffer.from(draw(demo.external_id)))
      .jpeg({ quality: 92 })
      .toBuffer()
    const form = new FormData()
    form.set("file", new Blob([new Uint8Array(jpeg)], { type: "image/jpeg" }), `${demo.handle}.jpg`)
    form.set("alt", JSON.stringify(demo.image_alt))
    await client.post(`/producer/listings/${id}/images`, form)
  }
}

/** Both curators read each waiting listing and write down what the demo file says they found. */
export async function assessListings(
  curators: [Client, Client],
  demos: Map<string, DemoListing>,
  log: (line: string) => void,
): Promise<void> {
  for (const [index, curator] of curators.entries()) {
    const { reviews } = await curator.get<{ reviews: ReviewRow[] }>("/admin/curation/reviews")
    const waiting = reviews.filter(({ listing_id, mine }) => demos.has(listing_id) && !mine)
    for (const [done, review] of waiting.entries()) {
      const curation = demos.get(review.listing_id)?.curation
      if (!curation) continue
      await curator.post(`/admin/curation/reviews/${review.id}/assessments`, {
        scores: curation.scores[index],
        notes: {},
        gates: { legality: true, destination_documents: true },
        conflict_of_interest: false,
        comment: curation.notes[index],
      })
      log(`curator ${index + 1} of 2: listing ${done + 1} of ${waiting.length}`)
    }
  }
}
