import type { MedusaResponse } from "@medusajs/framework/http"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { localized, type Localized } from "@serumpun/domain/locales"
import type { ProducerRequest } from "../../../../access/acting"
import { ImageTexts } from "../../../../../contracts/listing-input"
import { PICTURE_MAX_BYTES } from "../../../../../images/process-picture"
import { addListingImageWorkflow } from "../../../../../workflows/listing/listing-images"
import { ProblemsError } from "../../../../../workflows/problems"
import { problemsOfIssues } from "../../../../problems-of-issues"
import { readUpload } from "../../../../read-upload"

export async function POST(req: ProducerRequest, res: MedusaResponse<{ image: ListingImage }>) {
  const { id: producer_id } = req.producer
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
  const parsed = ImageTexts.safeParse(parseJson(value))
  if (parsed.success) return localized(parsed.data)
  throw new ProblemsError(
    problemsOfIssues(parsed.error.issues).map((found) => ({
      ...found,
      field: ["alt", found.field].filter(Boolean).join("."),
    })),
  )
}

function parseJson(value: FormDataEntryValue): unknown {
  try {
    return JSON.parse(String(value))
  } catch {
    return null
  }
}
