/** Meilisearch's error families; the HTTP status does not follow from them alone. */
export type ErrorType = "invalid_request" | "internal" | "auth" | "system"

export type ErrorBody = { message: string; code: string; type: ErrorType; link: string }

/** An error in the shape Meilisearch answers with; `status` is the HTTP status. */
export class ApiError extends Error {
  override name = "ApiError"
  readonly code: string
  readonly status: number
  readonly type: ErrorType

  constructor(code: string, message: string, status = 400, type: ErrorType = "invalid_request") {
    super(message)
    this.code = code
    this.status = status
    this.type = type
  }

  toBody(): ErrorBody {
    return errorBody(this.code, this.message, this.type)
  }
}

export function errorBody(code: string, message: string, type: ErrorType): ErrorBody {
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
}

/** What only an index can tell is wrong; the answer names the index. */
export class IndexError extends ApiError {
  of(uid: string): ApiError {
    return new ApiError(this.code, `Index \`${uid}\`: ${this.message}`, this.status, this.type)
  }
}

export function indexNotFound(uid: string): ApiError {
  return new ApiError("index_not_found", `Index \`${uid}\` not found.`, 404)
}

/** Refusal of something real Meilisearch can do and this server cannot: never ignored silently. */
export function notImplemented(what: string, code = "feature_not_enabled"): ApiError {
  return new ApiError(
    code,
    `${what} is not implemented by the embedded search server; use a Meilisearch server for it.`,
  )
}

/** Meilisearch's wording for a value of the wrong type, naming its place and what was found. */
export function wrongType(code: string, path: string, expected: string, found: unknown): ApiError {
  const shown = JSON.stringify(found) ?? String(found)
  const value = shown.length > 120 ? `${shown.slice(0, 120)}…` : shown
  return new ApiError(
    code,
    `Invalid value type at \`${path}\`: expected ${expected}, but found ${kindOf(found)}: \`${value}\``,
  )
}

function kindOf(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "an array"
  if (typeof value === "boolean") return "a boolean"
  if (typeof value === "string") return "a string"
  if (typeof value === "number") {
    if (!Number.isInteger(value)) return "a number"
    return value < 0 ? "a negative integer" : "a positive integer"
  }
  return "an object"
}
