import { ApiError } from "../errors.js"
import { isJsonObject, type JsonObject } from "../json.js"
import type { RouteRequest } from "./context.js"

const JSON_TYPE = "application/json"

/** The body as JSON, refused as Meilisearch does when it is none or of another type. */
export function readJson({ text, content_type }: RouteRequest): unknown {
  if (content_type !== JSON_TYPE) throw wrongContentType(content_type, [JSON_TYPE])
  if (text.trim() === "") throw new ApiError("missing_payload", "A json payload is missing.")
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ApiError(
      "malformed_payload",
      `The json payload provided is malformed. \`Couldn't serialize document value: ${reason.slice(0, 300)}\`.`,
    )
  }
}

/** Documents of a JSON or NDJSON body; `text` is their JSON array as it will be stored. */
export function readDocuments(request: RouteRequest): { parsed: JsonObject[]; text: string } {
  const { content_type, text } = request
  if (content_type === "application/x-ndjson") {
    const lines = text.split("\n").filter((line) => line.trim() !== "")
    return documentsOf(
      readJson({ ...request, content_type: JSON_TYPE, text: `[${lines.join(",")}]` }),
    )
  }
  if (content_type === "text/csv") {
    throw new ApiError(
      "invalid_content_type",
      "CSV is not implemented by the embedded search server; send `application/json` or `application/x-ndjson`.",
      415,
    )
  }
  if (content_type !== JSON_TYPE) {
    throw wrongContentType(content_type, [JSON_TYPE, "application/x-ndjson"])
  }
  const body = readJson(request)
  return documentsOf(body, text)
}

function documentsOf(body: unknown, text?: string): { parsed: JsonObject[]; text: string } {
  const isArray = Array.isArray(body)
  const parsed: unknown[] = isArray ? body : [body]
  const bad = parsed.findIndex((document) => !isJsonObject(document))
  if (bad >= 0) {
    throw new ApiError(
      "malformed_payload",
      `The json payload provided is malformed. \`Couldn't serialize document value: document ${bad + 1} is not an object\`.`,
    )
  }
  return {
    parsed: parsed.filter(isJsonObject),
    text: isArray && text ? text : JSON.stringify(parsed),
  }
}

function wrongContentType(found: string, accepted: string[]): ApiError {
  const types = accepted.map((type) => `\`${type}\``).join(", ")
  if (found === "") {
    return new ApiError(
      "missing_content_type",
      `A Content-Type header is missing. Accepted values for the Content-Type header are: ${types}`,
      415,
    )
  }
  return new ApiError(
    "invalid_content_type",
    `The Content-Type \`${found.slice(0, 100)}\` is invalid. Accepted values for the Content-Type header are: ${types}`,
    415,
  )
}
