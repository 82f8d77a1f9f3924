import { endOfDay, startOfDay } from "@serumpun/domain/days"
import { locales, textDirection } from "@serumpun/domain/locales"
import { type PassportFacts, STATUS_LIST_BITS, statusPurposes } from "@serumpun/domain/passports"
import type { Passport } from "../contracts/catalogue"
import type { Issuer } from "./issuer"

export type IssuedPassport = {
  /** Its bit in the status lists. */
  position: number
  passport: Passport
  facts: PassportFacts
}

/** Our own terms; those of schema.org are named one by one. docs/verify-passport.md says what each means. */
const contextOf = (site: string) => ({
  "@vocab": `${site}/passports#`,
  ...Object.fromEntries(
    [
      "Product",
      "Organization",
      "Certification",
      "category",
      "countryOfOrigin",
      "hasCertification",
      "hasDigitalProductPassport",
      "certificationIdentification",
      "issuedBy",
      "expires",
    ].map((term) => [term, `https://schema.org/${term}`]),
  ),
})

/**
 * A passport as a W3C Verifiable Credential 2.0. It says what was found, and is never changed: whether
 * it still counts is in the lists that `credentialStatus` names. It names institutions and no persons.
 */
export function toCredential({ site, did }: Pick<Issuer, "site" | "did">, issued: IssuedPassport) {
  const { passport, facts, position } = issued
  const address = `${site}/passports/${passport.id}`
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2", contextOf(site)],
    id: address,
    type: ["VerifiableCredential", "ExportPassport"],
    issuer: { id: did, name: "Serumpun" },
    validFrom: startOfDay(passport.approved_on).toISOString(),
    validUntil: endOfDay(passport.valid_until).toISOString(),
    credentialSubject: {
      id: `${site}/listings/${facts.handle}`,
      type: "Product",
      name: locales.flatMap((locale) =>
        facts.title[locale]
          ? [
              {
                "@value": facts.title[locale],
                "@language": locale,
                "@direction": textDirection(locale),
              },
            ]
          : [],
      ),
      category: facts.category,
      hsCode: facts.hs_code,
      countryOfOrigin: "ID",
      revision: facts.revision,
      producer: toProducer(site, facts),
      hasCertification: facts.certificates.map(toCertification),
      hasDigitalProductPassport: address,
      assessment: toAssessment(passport),
    },
    credentialStatus: statusPurposes.map((purpose) => {
      const list = `${site}/api/passport-status/${purpose}/${Math.floor(position / STATUS_LIST_BITS)}`
      const index = String(position % STATUS_LIST_BITS)
      return {
        id: `${list}#${index}`,
        type: "BitstringStatusListEntry",
        statusPurpose: purpose,
        statusListIndex: index,
        statusListCredential: list,
      }
    }),
  }
}

const toProducer = (site: string, { producer }: PassportFacts) => ({
  id: `${site}/producers/${producer.handle}`,
  type: "Organization",
  name: producer.name,
  legalForm: producer.legal_form,
  province: producer.province,
  place: producer.place,
})

const toCertification = (certificate: PassportFacts["certificates"][number]) => ({
  type: "Certification",
  scheme: certificate.scheme,
  certificationIdentification: certificate.number,
  issuedBy: { type: "Organization", name: certificate.issuer },
  holder: { kind: certificate.holder_kind, name: certificate.holder_name },
  holdsFrom: certificate.valid_from,
  expires: certificate.valid_until,
  isChecked: certificate.is_checked,
})

const toAssessment = ({ scores, mean, gates, curators, rubric, judged_before }: Passport) => ({
  type: "CurationAssessment",
  verdict: "export_grade",
  scores,
  mean,
  highestScore: 4,
  gates,
  // Not said of those from before there were rubrics: what was signed stays as it is.
  ...(rubric.group
    ? {
        rubric: {
          group: rubric.group,
          edition: rubric.edition,
          weights: Object.fromEntries(rubric.criteria.map(({ key, weight }) => [key, weight])),
        },
      }
    : {}),
  ...(Object.keys(judged_before).length > 0 ? { judgedBefore: judged_before } : {}),
  assessedBy: curators.map(({ institution, date }) => ({ institution, date })),
})
