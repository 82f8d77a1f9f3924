import type { i18n } from "i18next"
import { ar } from "#app/locales/ar/resources.ts"
import { de } from "#app/locales/de/resources.ts"
import { en } from "#app/locales/en/resources.ts"
import { id } from "#app/locales/id/resources.ts"
import { ja } from "#app/locales/ja/resources.ts"
import { createI18n } from "./i18n.ts"
import type { Locale } from "@serumpun/domain/locales"

const instances: Record<Locale, i18n> = {
  en: createI18n("en", en),
  id: createI18n("id", id),
  ja: createI18n("ja", ja),
  de: createI18n("de", de),
  ar: createI18n("ar", ar),
}

/** Instances are never changed after start, so requests may share them. */
export function getI18n(locale: Locale): i18n {
  return instances[locale]
}
