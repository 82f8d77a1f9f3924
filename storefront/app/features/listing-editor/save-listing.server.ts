import type { ProducerListing } from "@serumpun/backend/src/contracts.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { problem, type Problem } from "@serumpun/domain/problems"
import { textOrNull } from "#app/lib/form-values.ts"
import { attempt, type ProducerApi, type Refusal } from "#app/lib/producer-api.server.ts"

const PICTURE_MAX_MB = 20

/** Saves the typed revision; pictures are changed by their own calls, so they stay out of it. */
export function saveContent(call: ProducerApi, path: string, content: ListingContent) {
  const { images: _, ...body } = content
  return attempt(() => call<{ listing: ProducerListing }>(path, { body }))
}

/** Hands a picture on to the backend, which looks at its bytes; obvious mistakes are named here. */
export async function uploadPicture(
  call: ProducerApi,
  path: string,
  form: FormData,
): Promise<Refusal | null> {
  const file = form.get("file")
  const wrong = checkPictureFile(file)
  if (wrong) return { problems: [wrong], unavailable: false, status: 400 }
  const upload = new FormData()
  upload.set("file", file as File)
  const alt = textOrNull(String(form.get("alt") ?? "")) ?? ""
  upload.set("alt", JSON.stringify({ en: alt, id: alt, ja: "", de: "", ar: "" }))
  const { refusal } = await attempt(() =>
    call(`${path}/images`, { body: upload, timeout_ms: 60_000 }),
  )
  return refusal && { ...refusal, problems: refusal.problems.map(altAtControl) }
}

function checkPictureFile(file: FormDataEntryValue | null): Problem | null {
  if (!(file instanceof File) || (!file.name && file.size === 0)) return problem("file", "required")
  if (file.size === 0) return problem("file", "file_empty")
  if (file.size > PICTURE_MAX_MB * 1024 * 1024)
    return problem("file", "file_too_large", { max_mb: PICTURE_MAX_MB })
  return null
}

const altAtControl = (found: Problem): Problem =>
  found.field.startsWith("alt") ? { ...found, field: "alt" } : found
