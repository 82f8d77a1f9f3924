import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** Labels of the forms about people, by the field that a problem names. */
const fields = {
  email: "invite.email",
  role: "list.role",
  name: "join.name",
  password: "join.password",
} as const

export function usePeopleLabels(): (field: string) => string | null {
  const { t } = useTranslation("people")
  return (field) => (Object.hasOwn(fields, field) ? t(fields[field as keyof typeof fields]) : null)
}
