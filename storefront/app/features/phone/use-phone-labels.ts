import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** Labels of the forms for signing in by phone, by the field that a problem names. */
const fields = { phone: "field.phone", code: "field.code" } as const

export function usePhoneLabels(): (field: string) => string | null {
  const { t } = useTranslation("phone")
  return (field) => (Object.hasOwn(fields, field) ? t(fields[field as keyof typeof fields]) : null)
}
