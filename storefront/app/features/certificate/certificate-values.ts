import type { CertificateInput } from "@serumpun/backend/src/contracts/producer.ts"
import {
  certificateSchemes,
  checkCertificate,
  normalizeCertificateNumber,
} from "@serumpun/domain/certificates"
import { readDay } from "@serumpun/domain/days"
import { namesOfKinds, scanRule } from "@serumpun/domain/files/upload-rules"
import { readHsCodes } from "@serumpun/domain/hs-codes"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { inEveryLocale, locales } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkText, checkTexts } from "@serumpun/domain/text-rules"
import { holderKinds } from "@serumpun/domain/units"
import { type FormValues, typedText } from "#app/lib/kept/form-values.ts"

export function writeCertificate(certificate: CertificateInput): FormValues {
  const { scheme, number, issuer, holder_name, holder_kind, scope } = certificate
  const scopes = locales.map((locale) => [`scope.${locale}`, scope[locale] ?? ""])
  return {
    ...Object.fromEntries(scopes),
    scheme,
    number,
    issuer,
    holder_name,
    holder_kind,
    scope_hs: certificate.scope_hs.join(", "),
    valid_from: certificate.valid_from,
    valid_until: certificate.valid_until,
  }
}

/** The paper as it was typed, or what is wrong with it. `today` is an ISO day in Jakarta. */
export function readCertificate(
  values: FormValues,
  today: string,
): { certificate: CertificateInput; problems: [] } | { certificate: null; problems: Problem[] } {
  const text = (name: string) => typedText(values[name])
  const scheme = certificateSchemes.find((code) => code === values.scheme)
  const holder_kind = holderKinds.find((kind) => kind === values.holder_kind)
  const typed = {
    number: normalizeCertificateNumber(scheme ?? "coa", text("number")),
    issuer: text("issuer"),
    holder_name: text("holder_name"),
    scope: inEveryLocale((locale) => text(`scope.${locale}`)),
    scope_hs: readHsCodes(text("scope_hs")),
    valid_from: readDay(values.valid_from ?? ""),
    valid_until: readDay(values.valid_until ?? ""),
  }
  const problems = [
    ...(scheme ? [] : [problem("scheme", "required")]),
    ...(holder_kind ? [] : [problem("holder_kind", "required")]),
    ...(["number", "issuer", "holder_name"] as const).flatMap((field) =>
      checkText(field, typed[field], { max: LIMITS.name, required: true }),
    ),
    ...checkTexts("scope", typed.scope, { max: LIMITS.note, required: true }),
  ]
  const named = new Set(problems.map(({ field }) => field))
  problems.push(
    ...checkCertificate({ ...typed, scheme: scheme ?? "coa" }, today).filter(
      ({ field }) => !named.has(field),
    ),
  )
  return scheme && holder_kind && problems.length === 0
    ? { certificate: { ...typed, scheme, holder_kind, ...renewed(values) }, problems: [] }
    : { certificate: null, problems }
}

const renewed = ({ renews }: FormValues) => (renews ? { renews } : {})

const scanCodes = [
  "file_type",
  "file_too_large",
  "file_empty",
  "file_unreadable",
  "pdf_active",
  "pdf_encrypted",
  "pdf_unclear",
] as const

/** Why the scan `name` was refused after its entry was saved; null for what is no such reason. */
export function scanProblem(code: string | null, name: string): Problem | null {
  const known = scanCodes.find((one) => one === code)
  if (!known) return null
  const limits = { accepted: namesOfKinds(scanRule), max_mb: scanRule.max_mb }
  return problem("file", known, { name, ...limits })
}
