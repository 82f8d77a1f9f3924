import { ApiError } from "../errors.js"
import type { JsonObject } from "../json.js"

const VALID_ID = /^[a-zA-Z0-9_-]+$/
const MAX_ID_LENGTH = 511

/** The field that identifies documents when none was named: the only one ending in "id". */
export function inferPrimaryKey(document: JsonObject, indexUid: string): string {
  const candidates = Object.keys(document).filter((key) => key.toLowerCase().endsWith("id"))
  if (candidates.length === 1) return candidates[0]
  if (!candidates.length) {
    throw new ApiError(
      "index_primary_key_no_candidate_found",
      `Index \`${indexUid}\`: The primary key inference failed as the engine did not find any` +
        " field ending with `id` in its name. Please specify the primary key manually using the" +
        " `primaryKey` query parameter.",
    )
  }
  const names = candidates.map((name) => `\`${name}\``).join(", ")
  throw new ApiError(
    "index_primary_key_multiple_candidates_found",
    `Index \`${indexUid}\`: The primary key inference failed as the engine found ` +
      `${candidates.length} fields ending with \`id\` in their names: ${names}. Please specify` +
      " the primary key manually using the `primaryKey` query parameter.",
  )
}

/** The document's id as text: an integer or a string of letters, digits, hyphens, underscores. */
export function documentId(document: JsonObject, primaryKey: string, indexUid: string): string {
  const value = document[primaryKey]
  if (value === undefined) {
    throw new ApiError(
      "missing_document_id",
      `Index \`${indexUid}\`: Document doesn't have a \`${primaryKey}\` attribute: ` +
        `\`${JSON.stringify(document).slice(0, 200)}\`.`,
    )
  }
  const isNumber = typeof value === "number" && Number.isSafeInteger(value)
  if (
    !isNumber &&
    !(typeof value === "string" && value.length <= MAX_ID_LENGTH && VALID_ID.test(value))
  ) {
    throw new ApiError(
      "invalid_document_id",
      `Index \`${indexUid}\`: Document identifier \`${JSON.stringify(value).slice(0, 100)}\` is` +
        " invalid. A document identifier can be of type integer or string, only composed of" +
        " alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be" +
        " more than 511 bytes.",
    )
  }
  return String(value)
}
