import type { MedusaResponse } from "@medusajs/framework/http"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { pictureRule } from "@serumpun/domain/files/upload-rules"
import { localized, type Localized } from "@serumpun/domain/locales"
import type { ProducerRequest } from "../../../../access/acting"
import { ImageTexts } from "../../../../../contracts/listing-input"
import { addListingImageWorkflow } from "../../../../../workflows/listing/listing-images"
import { ProblemsError } from "../../../../../workflows/problems"
import { createTurns } from "../../../../../workflows/in-turn"
import { problemsOfIssues } from "../../../../problems-of-issues"
import { readUpload } from "../../../../read-upload"

const inTurn = createTurns()

export async function POST(req: ProducerRequest, res: MedusaResponse<{ image: ListingImage }>) {
  const { id: producer_id } = req.producer
  const listing_id = req.params.id ?? ""
  const { file, fields } = await readUpload(req, pictureRule)
  const input = {
    producer_id,
    listing_id,
    alt: readAlt(fields.alt),
    file_name: file.name,
    content_base64: file.content_base64,
  }
  // The ninth of many pictures sent at once is then refused by count, without having been encoded.
  const { result } = await inTurn(`${producer_id} ${listing_id}`, () =>
    addListingImageWorkflow(req.scope).run({ input }),
  )
  res.status(201).json({ image: result })
}

function readAlt(value: unknown): Localized {
  if (value === undefined || value === "") return localized()
  const parsed = ImageTexts.safeParse(parseJson(value))
  if (parsed.success) return localized(parsed.data)
  throw new ProblemsError(
    problemsOfIssues(parsed.error.issues).map((found) => ({
      ...found,
      field: ["alt", found.field].filter(Boolean).join("."),
    })),
  )
}

function parseJson(value: unknown): unknown {
  try {
    return JSON.parse(String(value))
  } catch {
    return null
  }
}
