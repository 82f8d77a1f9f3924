/** Certificates of groups for their members, and what curators do with certificates. */
import { z } from "@medusajs/framework/zod"
import {
  certificateFacts,
  type CertificateQueue,
  certificateQueues,
} from "@serumpun/domain/certificate-checks"
import type { CertificateUseStatus } from "@serumpun/domain/certificate-marks"
import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { code, day, text } from "./fields"
import { pageQuery } from "./paging"
import type { ProducerCertificate } from "./producer"

/**
 * GET /producer/group-certificates → GroupCertificates; POST …/:id/ask (a certificate of a group that
 * the producer has joined) → the same.
 */
export type GroupCertificates = {
  /** Of groups that the producer has joined; `use` is null while they have not asked. */
  of_groups: {
    certificate: ProducerCertificate
    group_name: string
    use: { id: string; status: CertificateUseStatus } | null
  }[]
  /** Of members who use the producer's certificates or have asked to, if the producer is a group. */
  of_members: {
    id: string
    member_name: string
    certificate: ProducerCertificate
    status: CertificateUseStatus
  }[]
}

/** POST /producer/certificate-uses/:id → GroupCertificates: the group answers, either side ends it. */
export const AnswerUse = z.object({ answer: z.enum(["confirmed", "refused", "ended"]) }).strict()
export type AnswerUse = z.infer<typeof AnswerUse>

/** POST /admin/curation/certificates/:id/verify: every fact compared with the file, or put right. */
export const VerifyCertificate = z
  .object({
    note: text(2000).optional(),
    compared: z.array(z.enum(certificateFacts)).max(certificateFacts.length).default([]),
    corrected: z
      .object({
        number: text(LIMITS.name),
        holder_name: text(LIMITS.name),
        scope_hs: z.array(code(20, normalizeHsCode)).max(50),
        valid_from: day,
        valid_until: day,
      })
      .partial()
      .strict()
      .default({}),
  })
  .strict()
export type VerifyCertificate = z.infer<typeof VerifyCertificate>

/** GET /admin/curation/certificates?queue= → { certificates: CertificateToCheck[], queues } */
export const CertificateQuery = z
  .object({ queue: z.enum(certificateQueues).default("to_check"), ...pageQuery })
  .strict()
export type CertificateQuery = z.infer<typeof CertificateQuery>

export type CertificateToCheck = ProducerCertificate & {
  producer_id: string
  producer_name: string
  /** What it renews, by its number; null for the first of its series. */
  renews_number: string | null
}
export type CertificatesToCheck = {
  certificates: CertificateToCheck[]
  /** How many wait in each queue. */
  queues: Record<CertificateQueue, number>
}
