/// <reference types="vite/client" />
import type { Locale } from "@serumpun/domain/locales"
import { localeAndNamespace, type LocaleTexts } from "./resources.ts"

// Not what only the Admin and mails say.
const files = import.meta.glob<LocaleTexts[string]>(
  ["../../../domain/locales/*/*.json", "!../../../domain/locales/*/{curation,mail}.json"],
  { eager: true, import: "default" },
)

/** Every language's texts, which the server holds all the time. */
export const allTexts = Object.entries(files).reduce<Partial<Record<Locale, LocaleTexts>>>(
  (texts, [path, content]) => {
    const [locale, namespace] = localeAndNamespace(path)
    return { ...texts, [locale]: { ...texts[locale as Locale], [namespace]: content } }
  },
  {},
)
