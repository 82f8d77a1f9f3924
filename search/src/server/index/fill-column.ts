import { isJsonObject, type Json, type JsonObject } from "../json.js"
import type { Column } from "./column.js"
import { valuesAt } from "./json-paths.js"

/** Puts what a document holds at a path into the path's column. */
export function fillColumn(
  column: Column,
  number: number,
  document: JsonObject,
  path: string,
): void {
  const value = document[path]
  const isOne = typeof value === "string" ? value !== "" : typeof value === "number"
  if (isOne || typeof value === "boolean") column.setOne(number, value as string | number | boolean)
  else column.set(number, valuesAt(document, path))
}

/** Whether paths below a value may exist. */
export function holdsObjects(value: Json): boolean {
  return Array.isArray(value) ? value.some(holdsObjects) : isJsonObject(value)
}
