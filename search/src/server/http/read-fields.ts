import { ApiError, wrongType } from "../errors.js"
import { isJsonObject, isStringArray, type Json, type JsonObject } from "../json.js"

/** Checks one value; `path` is its place in the request and `code` the error for a bad one. */
export type Check = (value: Json, path: string, code: string) => void

export type FieldCheck = { code: string; check: Check }

/** Refuses bodies that are no object, unknown fields, and fields of the wrong type. */
export function checkFields(
  body: unknown,
  fields: Record<string, FieldCheck>,
  path = "",
): JsonObject {
  if (!isJsonObject(body)) throw wrongType("bad_request", path || ".", "an object", body)
  for (const [name, value] of Object.entries(body)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) throw unknownField(name, path, Object.keys(fields))
    if (value !== null) field.check(value, `${path}.${name}`, field.code)
  }
  return body
}

export function unknownField(name: string, path: string, known: string[]): ApiError {
  const inside = path ? ` inside \`${path}\`` : ""
  return new ApiError(
    "bad_request",
    `Unknown field \`${name}\`${inside}: expected one of \`${known.join("`, `")}\``,
  )
}

/** Refuses unknown query parameters. */
export function checkParameters(parameters: URLSearchParams, known: string[]): void {
  for (const name of parameters.keys()) {
    if (known.includes(name)) continue
    throw new ApiError(
      "bad_request",
      `Unknown parameter \`${name}\`: expected one of \`${known.join("`, `")}\``,
    )
  }
}

export const isText: Check = (value, path, code) => {
  if (typeof value !== "string") throw wrongType(code, path, "a string", value)
}

export const isBoolean: Check = (value, path, code) => {
  if (typeof value !== "boolean") throw wrongType(code, path, "a boolean", value)
}

export const isNatural: Check = (value, path, code) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    throw wrongType(code, path, "a positive integer", value)
  }
}

export const isNumber: Check = (value, path, code) => {
  if (typeof value !== "number") throw wrongType(code, path, "a number", value)
}

export const isTexts: Check = (value, path, code) => {
  if (isStringArray(value)) return
  if (!Array.isArray(value)) throw wrongType(code, path, "an array", value)
  const bad = value.findIndex((entry) => typeof entry !== "string")
  throw wrongType(code, `${path}[${bad}]`, "a string", value[bad])
}

export const isAnything: Check = () => undefined

export function isOneOf(...allowed: string[]): Check {
  return (value, path, code) => {
    if (typeof value === "string" && allowed.includes(value)) return
    if (typeof value !== "string") throw wrongType(code, path, "a string", value)
    throw new ApiError(
      code,
      `Unknown value \`${value.slice(0, 100)}\` at \`${path}\`: expected one of ` +
        `\`${allowed.join("`, `")}\``,
    )
  }
}

/** A natural number from a query parameter. */
export function naturalParameter(
  parameters: URLSearchParams,
  name: string,
  code: string,
  fallback: number,
): number {
  const text = parameters.get(name)
  if (text === null) return fallback
  if (!/^\d{1,15}$/.test(text)) {
    throw new ApiError(
      code,
      `Invalid value in parameter \`${name}\`: could not parse \`${text.slice(0, 100)}\` as a positive integer`,
    )
  }
  return Number(text)
}
