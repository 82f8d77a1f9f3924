import { z } from "@medusajs/framework/zod"
import { locales } from "@serumpun/domain/locales"

export const BuyerSignUpBody = z
  .object({
    email: z
      .email()
      .max(200)
      .transform((email) => email.trim().toLowerCase()),
    password: z.string().max(200),
    first_name: z.string(),
    last_name: z.string(),
    company_name: z.string(),
    country_code: z.string(),
    locale: z.enum(locales),
  })
  .strict()
export type BuyerSignUpBody = z.infer<typeof BuyerSignUpBody>
