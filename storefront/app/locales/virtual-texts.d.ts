declare module "virtual:texts" {
  import type { Locale } from "@serumpun/domain/locales"
  import type { LocaleTexts } from "#app/locales/resources.ts"

  /** Made by `build-steps/texts-by-language.ts` from the folders of `domain/locales`. */
  export const loaders: Record<Locale, () => Promise<{ texts: LocaleTexts }>>
}
