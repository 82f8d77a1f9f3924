import { z } from "@medusajs/framework/zod"
import { defaultLocale, locales } from "@serumpun/domain/locales"

export const locale = z.enum(locales).default(defaultLocale)
export const LocaleQuery = z.object({ locale }).strict()
