import type { MedusaResponse } from "@medusajs/framework/http"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { pictureRule } from "@serumpun/domain/files/upload-rules"
import { localized, type Localized } from "@serumpun/domain/locales"
import type { ProducerRequest } from "../../../../access/acting"
import { ImageTexts } from "../../../../../contracts/listing-input"
import { findListingImage } from "../../../../../readers/listing-image"
import { addListingImageWorkflow } from "../../../../../workflows/listing/listing-images"
import { ProblemsError } from "../../../../../workflows/problems"
import { createTurns } from "../../../../../workflows/in-turn"
import { problemsOfIssues } from "../../../../../contracts/problems-of-issues"
import { readUpload } from "../../../../read-upload"

const inTurn = createTurns()

/**
 * One picture. With the field `once` set to "yes" the file itself is the key: sent again, because its answer was
 * lost on the way, it is the picture that is there already, and not a mistake.
 */
export async function POST(req: ProducerRequest, res: MedusaResponse<{ image: ListingImage }>) {
  const { id: producer_id, member_id } = req.producer
  const listing_id = req.params.id ?? ""
  const { file, fields } = await readUpload(req, pictureRule)
  const { name: file_name, content_base64 } = file
  const listing = { producer_id, listing_id }
  const input = {
    ...listing,
    member_id,
    alt: readAlt(fields.alt),
    ...{ file_name, content_base64 },
    chosen_type: String(fields.chosen_type ?? ""),
  }
  const findStored = async () =>
    fields.once === "yes" ? findListingImage(req.scope, { ...listing, content_base64 }) : null
  // The ninth of many pictures sent at once is then refused by count, without having been encoded.
  const { image, is_new } = await inTurn(`${producer_id} ${listing_id}`, async () => {
    const stored = await findStored()
    if (stored) return { image: stored, is_new: false }
    try {
      const { result } = await addListingImageWorkflow(req.scope).run({ input })
      return { image: result, is_new: true }
    } catch (error) {
      // Another process was quicker with the same file.
      const raced = await findStored()
      if (raced) return { image: raced, is_new: false }
      throw error
    }
  })
  res.status(is_new ? 201 : 200).json({ image })
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
