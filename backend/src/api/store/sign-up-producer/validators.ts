import { z } from "@medusajs/framework/zod"

export const ProducerSignUpBody = z
  .object({
    email: z
      .email()
      .max(200)
      .transform((email) => email.trim().toLowerCase()),
    password: z.string().max(200),
    contact_name: z.string(),
    contact_phone: z.string(),
    name: z.string(),
    legal_form: z.string(),
    nib: z.string(),
    province: z.string(),
    regency: z.string(),
  })
  .strict()
export type ProducerSignUpBody = z.infer<typeof ProducerSignUpBody>
