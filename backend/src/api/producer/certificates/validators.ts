import { z } from "@medusajs/framework/zod"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { holderKinds } from "@serumpun/domain/units"

export const CertificateBody = z
  .object({
    scheme: z.enum(certificateSchemes),
    number: z.string(),
    issuer: z.string(),
    holder_name: z.string(),
    holder_kind: z.enum(holderKinds),
    scope: z.string(),
    scope_hs: z.array(z.string()).max(50),
    valid_from: z.string(),
    valid_until: z.string(),
  })
  .strict()
export type CertificateBody = z.infer<typeof CertificateBody>
