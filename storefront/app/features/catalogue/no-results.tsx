import type { FacetName } from "@serumpun/search/facets"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useFacetLabel } from "./facet-labels.ts"

/** One step that would find something: leave out a filter, all words, or all but some. */
export type Proposal = {
  drop: { name: FacetName; value: string } | { keep: string } | "query"
  href: string
  total: number
}

type Props = {
  path: string
  query: string
  proposals: Proposal[]
  categories: { code: string; count: number }[]
}

/** Nothing was found: say so, and offer the ways that lead somewhere. */
export function NoResults({ path, query, proposals, categories }: Props) {
  const { t } = useTranslation(["catalogue", "common"])
  const labelOf = useFacetLabel()
  const format = useFormat()
  return (
    <div className="stack">
      {proposals.length > 0 ? (
        <Section title={t("zero.widen")}>
          <ul>
            {proposals.map(({ drop, href, total }) => (
              <li key={href}>
                <a href={href}>
                  {drop === "query"
                    ? t("zero.withoutQuery", { query })
                    : "keep" in drop
                      ? t("zero.only", { query: drop.keep })
                      : t("zero.without", { label: labelOf(drop.name, drop.value) })}
                </a>{" "}
                <span className="soft">{t("common:facet.results", { count: total })}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {query ? <p>{t("zero.tips")}</p> : null}
      <Section title={t("zero.categories")}>
        <ul role="list" className="cluster">
          {categories.map(({ code, count }) => (
            <li key={code}>
              <a className="chip" href={`${path}?category=${encodeURIComponent(code)}`}>
                {labelOf("category", code)}{" "}
                <span className="count num">{format.number(count)}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
