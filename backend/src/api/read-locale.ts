import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"

/**
 * The locale an answer is in. Medusa takes `?locale=` out of the query and the
 * `x-medusa-locale` header alike, and leaves what it found on the request.
 * @throws INVALID_DATA for a language we do not publish in
 */
export function readLocale(req: MedusaRequest): Locale {
  if (!req.locale) return defaultLocale
  const language = req.locale.split("-")[0]?.toLowerCase()
  if (isLocale(language)) return language
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `There are no texts in "${req.locale}"`)
}
