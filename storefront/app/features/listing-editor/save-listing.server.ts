import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import { pictureRule } from "@serumpun/domain/files/upload-rules"
import type { Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { checkFile } from "#app/lib/files/check-file.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { type FormValues, typedText } from "#app/lib/kept/form-values.ts"
import { type ProducerApi } from "#app/lib/producer/producer-api.server.ts"
import { altField } from "./picture-fields.ts"

/**
 * Saves the typed revision. Pictures come and go by calls of their own; here only their words are typed.
 * @param basedOn stamp of what it was typed on; without one it replaces what somebody saved meanwhile, and a
 *   picture that was added meanwhile must not be replaced
 */
export function saveContent(
  call: ProducerApi,
  path: string,
  content: ListingContent,
  basedOn: string | undefined,
) {
  const { images: _, ...typed } = content
  const body = basedOn ? { ...content, based_on: basedOn } : typed
  return attempt(() => call<{ listing: ProducerListing }>(path, { body }))
}

/** The chosen pictures that can be sent on, and what is wrong with the others. */
export async function sortPictures(files: File[]): Promise<{ good: File[]; problems: Problem[] }> {
  const found = await Promise.all(files.map((file) => checkFile(file, pictureRule)))
  return { good: files.filter((_, index) => found[index]?.length === 0), problems: found.flat() }
}

/** Hands pictures on to the backend one by one, in their order; one that is refused holds up no other. */
export async function uploadPictures(
  call: ProducerApi,
  path: string,
  { good, problems }: { good: File[]; problems: Problem[] },
  alt: string,
): Promise<Refusal | null> {
  const refused = [...problems]
  for (const file of good) {
    const refusal = await uploadPicture(call, path, { file, alt })
    refused.push(...(refusal?.problems ?? []))
    // Nobody answers, or too much was sent: the next one would fare no better.
    if (refusal?.unavailable) return { ...refusal, problems: refused }
  }
  return refused.length > 0 ? { problems: refused, unavailable: false, status: 400 } : null
}

type PictureToSend = {
  file: File
  alt: string
  /** The file's type before a browser made it smaller. */
  chosen_type?: string
  /** The same file again is the same picture, and not a mistake. */
  is_once?: boolean
}

/** Hands one picture on to the backend. */
export async function uploadPicture(
  call: ProducerApi,
  path: string,
  { file, alt, chosen_type = "", is_once = false }: PictureToSend,
): Promise<Refusal | null> {
  const upload = new FormData()
  upload.set("chosen_type", chosen_type)
  if (is_once) upload.set("once", "yes")
  upload.set("file", file)
  upload.set("alt", JSON.stringify({ en: alt, id: alt }))
  const { refusal } = await attempt(() =>
    call(`${path}/images`, { body: upload, timeout_ms: 60_000 }),
  )
  return refusal && { ...refusal, problems: refusal.problems.map(altAtControl) }
}

/** Pictures with the words that were typed for them, in the reader's language. */
export function describeImages(
  images: ListingImage[],
  values: FormValues,
  locale: Locale,
): ListingImage[] {
  return images.map((image) => {
    const typed = values[altField(image.id)]
    return typed === undefined
      ? image
      : { ...image, alt: { ...image.alt, [locale]: typedText(typed) } }
  })
}

const altAtControl = (found: Problem): Problem =>
  found.field.startsWith("alt") ? { ...found, field: "alt" } : found
