import type { i18n } from "i18next"
import { locales, type Locale } from "@serumpun/domain/locales"
import { allTexts } from "#app/locales/all.server.ts"
import { createI18n } from "./i18n.ts"

const instances = new Map(
  locales.map((locale) => [locale, createI18n(locale, allTexts[locale] ?? {})]),
)

/** Instances are never changed after start, so requests may share them. */
export function getI18n(locale: Locale): i18n {
  return instances.get(locale)!
}
