import type { Context, ITranslationModuleService, TranslationDTO } from "@medusajs/framework/types"
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
  async (texts: TranslatedTexts, { container }) =>
    new StepResponse<void, Undo>(
      undefined,
      await replaceTranslations(container.resolve(Modules.TRANSLATION), texts),
    ),
  async (undo, { container }) => {
    if (undo) await restoreTranslations(container.resolve(Modules.TRANSLATION), undo)
  },
)

/** @returns what `restoreTranslations` needs to undo it */
export async function replaceTranslations(
  service: ITranslationModuleService,
  { reference, reference_id, texts }: TranslatedTexts,
  context: Context = {},
): Promise<Undo> {
  const before = await service.listTranslations({ reference, reference_id }, { take: 100 }, context)
  const wanted = locales
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => ({ locale_code: contentLocales[locale], translations: texts[locale] }))
  const existing = (code: string) => before.find((row) => row.locale_code === code)
  const created = await service.createTranslations(
    wanted
      .filter(({ locale_code }) => !existing(locale_code))
      .map((row) => ({ ...row, reference, reference_id })),
    context,
  )
  await service.updateTranslations(
    wanted.flatMap(({ locale_code, translations }) => {
      const row = existing(locale_code)
      return row ? [{ id: row.id, translations }] : []
    }),
    context,
  )
  return { created: created.map(({ id }) => id), before }
}

export async function restoreTranslations(
  service: ITranslationModuleService,
  { created, before }: Undo,
  context: Context = {},
): Promise<void> {
  if (created.length > 0) await service.deleteTranslations(created, context)
  await service.updateTranslations(
    before.map(({ id, translations }) => ({ id, translations })),
    context,
  )
}
