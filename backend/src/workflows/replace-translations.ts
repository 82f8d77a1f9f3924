import type { ITranslationModuleService, TranslationDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { contentLocales, defaultLocale, locales, type Localized } from "@serumpun/domain/locales"

export type TranslatedTexts = {
  reference: "product" | "producer"
  reference_id: string
  /** Texts by locale; English is left out because it stands in the row itself. */
  texts: Localized<Record<string, string>>
}

type Undo = { created: string[]; before: TranslationDTO[] }

/** Makes the Translation Module hold exactly these texts of one row. */
export const replaceTranslationsStep = createStep(
  "replace-translations",
  async ({ reference, reference_id, texts }: TranslatedTexts, { container }) => {
    const service = container.resolve<ITranslationModuleService>(Modules.TRANSLATION)
    const before = await service.listTranslations({ reference, reference_id }, { take: 100 })
    const wanted = locales
      .filter((locale) => locale !== defaultLocale)
      .map((locale) => ({ locale_code: contentLocales[locale], translations: texts[locale] }))
    const existing = (code: string) => before.find((row) => row.locale_code === code)
    const created = await service.createTranslations(
      wanted
        .filter(({ locale_code }) => !existing(locale_code))
        .map((row) => ({ ...row, reference, reference_id })),
    )
    await service.updateTranslations(
      wanted.flatMap(({ locale_code, translations }) => {
        const row = existing(locale_code)
        return row ? [{ id: row.id, translations }] : []
      }),
    )
    return new StepResponse<void, Undo>(undefined, { created: created.map(({ id }) => id), before })
  },
  async (undo, { container }) => {
    if (!undo) return
    const service = container.resolve<ITranslationModuleService>(Modules.TRANSLATION)
    if (undo.created.length > 0) await service.deleteTranslations(undo.created)
    await service.updateTranslations(
      undo.before.map(({ id, translations }) => ({ id, translations })),
    )
  },
)
