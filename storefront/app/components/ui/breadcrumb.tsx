import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "./icon.tsx"

/** The way to this page; the last entry is the page itself and no link. */
export function Breadcrumb({ trail }: { trail: { label: string; href?: string }[] }) {
  const { t } = useTranslation("common")
  return (
    <nav className="breadcrumb" aria-label={t("nav.breadcrumb")}>
      <ol role="list">
        {trail.map(({ label, href }, index) => (
          <li key={label}>
            {index > 0 ? <Icon name="chevron" /> : null}
            {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
