import { locales } from "@serumpun/domain/locales"
import { evidenceKinds } from "@serumpun/domain/producer-evidence"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

const labelled = [
  "name",
  "legal_form",
  "nib",
  "npwp",
  "province",
  "regency",
  "district",
  "village",
  "place",
  "founded_year",
  "people_count",
  "women_percent",
  "contact_name",
  "contact_email",
  "contact_phone",
] as const

const bankFields = ["bank", "number", "holder"] as const

/** What each control of the profile is called, for the summary of problems. */
export function useProfileLabels() {
  const { t } = useTranslation("profile")
  const format = useFormat()
  return (field: string) => {
    const known = labelled.find((name) => name === field)
    if (known) return t(`field.${known}`)
    const ofBank = bankFields.find((name) => name === field)
    if (ofBank) return t(`bank.${ofBank}`)
    const [part, code] = field.split(".")
    const kind = evidenceKinds.find((one) => part === "evidence" && one === code)
    if (kind) return t(`evidence.${kind}`)
    const language = locales.find((locale) => locale === code)
    if (!language || (part !== "headline" && part !== "story")) return null
    return t(`field.${part}`, { language: format.language(language) })
  }
}
