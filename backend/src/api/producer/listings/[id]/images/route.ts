import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { localized, type Localized } from "@serumpun/domain/locales"
import { PICTURE_MAX_BYTES } from "../../../../../images/process-picture"
import { requireProducer } from "../../../../../readers/acting-producer"
import { addListingImageWorkflow } from "../../../../../workflows/listing/listing-images"
import { refuse } from "../../../../../workflows/problems"
import { readUpload } from "../../../../read-upload"
import { LocalizedText } from "../../../me/validators"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ image: ListingImage }>,
) {
  const { id: producer_id } = await requireProducer(req)
  const { file, fields } = await readUpload(req, PICTURE_MAX_BYTES)
  const { result } = await addListingImageWorkflow(req.scope).run({
    input: {
      producer_id,
      listing_id: req.params.id ?? "",
      alt: readAlt(fields.get("alt")),
      content_base64: file.content_base64,
    },
  })
  res.status(201).json({ image: result })
}

function readAlt(value: FormDataEntryValue | null): Localized {
  if (value === null || value === "") return localized()
  const parsed = LocalizedText.safeParse(parseJson(value))
  return parsed.success ? localized(parsed.data) : refuse("alt", "invalid_choice")
}

function parseJson(value: FormDataEntryValue): unknown {
  try {
    return JSON.parse(String(value))
  } catch {
    return null
  }
}
