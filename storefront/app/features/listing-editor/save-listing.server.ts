import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Problem } from "@serumpun/domain/problems"
import { attempt, type ProducerApi, type Refusal } from "#app/lib/producer/producer-api.server.ts"

/** Saves the typed revision; pictures are changed by their own calls, so they stay out of it. */
export function saveContent(call: ProducerApi, path: string, content: ListingContent) {
  const { images: _, ...body } = content
  return attempt(() => call<{ listing: ProducerListing }>(path, { body }))
}

/** Hands a picture on to the backend, which looks into it. */
export async function uploadPicture(
  call: ProducerApi,
  path: string,
  file: File,
  alt: string,
): Promise<Refusal | null> {
  const upload = new FormData()
  upload.set("file", file)
  upload.set("alt", JSON.stringify({ en: alt, id: alt }))
  const { refusal } = await attempt(() =>
    call(`${path}/images`, { body: upload, timeout_ms: 60_000 }),
  )
  return refusal && { ...refusal, problems: refusal.problems.map(altAtControl) }
}

const altAtControl = (found: Problem): Problem =>
  found.field.startsWith("alt") ? { ...found, field: "alt" } : found
