import { categoryRoots } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Pattern } from "#app/components/places/pattern.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

/** The families of goods that the catalogue holds today, with how many listings each has. */
export function CategoryIndex({ categories }: { categories: { code: string; count: number }[] }) {
  const { t } = useTranslation(["home", "common", "trade"])
  const locale = useLocale()
  const known = categories.flatMap(({ code, count }) => {
    const root = categoryRoots.find((each) => each === code)
    return root ? [{ root, count }] : []
  })
  if (known.length === 0) return null
  return (
    <Section title={t("categories")}>
      <ul role="list" className="category-grid">
        {known.map(({ root, count }) => (
          <li key={root} className="region-card">
            <Pattern name={root} />
            <h3>
              <a href={`/${locale}/catalogue?category=${root}`}>{t(`trade:category.${root}`)}</a>
            </h3>
            <p className="soft">{t("common:facet.results", { count })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
