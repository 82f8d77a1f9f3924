import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

const people = [
  ["buyer", "/rfq/new"],
  ["producer", "/sign-up/producer"],
  ["agency", "/how-it-works#curation"],
] as const

/** The next step for each kind of person; in an empty catalogue it is all that there is to do. */
export function Ways({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useTranslation("home")
  const locale = useLocale()
  return (
    <Section title={t(isEmpty ? "ways.emptyTitle" : "ways.title")}>
      {isEmpty ? <p className="lede">{t("ways.emptyText")}</p> : null}
      <ul role="list" className="ways">
        {people.map(([key, path]) => (
          <li key={key}>
            <h3>{t(`ways.${key}`)}</h3>
            <p>{t(`ways.${key}Text`)}</p>
            <p>
              <a href={`/${locale}${path}`}>{t(`ways.${key}Link`)}</a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
