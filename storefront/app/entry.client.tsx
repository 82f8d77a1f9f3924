import { defaultLocale } from "@serumpun/domain/locales"
import { StrictMode, startTransition } from "react"
import { hydrateRoot } from "react-dom/client"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { HydratedRouter } from "react-router/dom"
import { loaders } from "virtual:texts"
import { createI18n } from "./lib/i18n/i18n.ts"
import { localeOfPath } from "./lib/i18n/locale-routing.ts"

const locale = localeOfPath(window.location.pathname) ?? defaultLocale
const instance = createI18n(locale, (await loaders[locale]()).texts)
await decodePageData()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TranslationProvider value={instance}>
        <HydratedRouter />
      </TranslationProvider>
    </StrictMode>,
  )
})

/**
 * React Router decodes the page's data when it first renders, and suspends the whole document until
 * then; React 18 reports an error when somebody taps in that moment. Asked once before, outside of
 * React, it throws the promise of that data, and has it when it renders.
 */
async function decodePageData(): Promise<void> {
  try {
    HydratedRouter({})
  } catch (decoding) {
    await (decoding as Promise<void>)
  }
}
