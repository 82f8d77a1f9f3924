import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useIsAllowed } from "#app/components/company/allowed.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  listing: Pick<ProducerListing, "typed_by" | "submitted_by" | "status">
  labelOf: (path: string) => string | null
}

/** Who of the business typed which fields, for whoever confirms them by sending the listing. */
export function ListingTypedBy({ listing, labelOf }: Props) {
  const { t } = useTranslation("people")
  const format = useFormat()
  const maySend = useIsAllowed("trade")
  const { typed_by, submitted_by, status } = listing
  // Where owners alone have typed, nobody has to be told.
  if (typed_by.every(({ role }) => role === "owner")) return null
  const namesOf = (fields: string[]) => {
    const names = fields.map((path) =>
      path.startsWith("images.") ? t("typed.photo") : (labelOf(path) ?? path),
    )
    return format.list([...new Set(names)])
  }
  return (
    <Section title={t("typed.title")}>
      <ul>
        {typed_by.map(({ name, role, fields }) => (
          <li key={`${name} ${fields.join()}`}>
            <b dir="auto">{t("typed.who", { name, role: t(`role.${role}`) })}</b>: {namesOf(fields)}
          </li>
        ))}
      </ul>
      {submitted_by ? <p className="soft">{t("typed.sentBy", { name: submitted_by })}</p> : null}
      {status === "draft" && maySend ? <p className="soft">{t("typed.check")}</p> : null}
    </Section>
  )
}
