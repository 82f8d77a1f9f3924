import { locales, type Localized } from "@serumpun/domain/locales"
import { readListings, readProducers } from "./goods.ts"

/** Every text of the demo that exists per language, with the place it stands at. */
export async function demoTexts(): Promise<[string, Localized][]> {
  const files = [...(await readListings()), ...(await readProducers())]
  return files.flatMap((file) => textsWithin(file, file.handle))
}

function textsWithin(value: unknown, at: string): [string, Localized][] {
  if (typeof value !== "object" || value === null) return []
  if (locales.every((locale) => typeof (value as Localized)[locale] === "string"))
    return [[at, value as Localized]]
  return Object.entries(value).flatMap(([key, part]) => textsWithin(part, `${at}.${key}`))
}
