import type { Meaning } from "@serumpun/search/meaning/meaning"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import {
  catalogueQueryString,
  type CatalogueSearch,
  withPlain,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useMeaningLabel } from "./meaning-labels.ts"

type Props = { path: string; search: CatalogueSearch; meanings: Meaning[] }

/** What words were understood as, each with a link that makes them words again. */
export function Meanings({ path, search, meanings }: Props) {
  const { t } = useTranslation("catalogue")
  const labelOf = useMeaningLabel()
  if (meanings.length === 0) return null
  return (
    <div className="cluster">
      <span id="meanings">{t("meaning.title")}</span>
      <ul className="cluster" role="list" aria-labelledby="meanings">
        {meanings.map((meaning) => {
          const label = labelOf(meaning)
          const { typed } = meaning
          return (
            <li key={typed}>
              <a
                className="chip"
                href={path + catalogueQueryString(withPlain(search, meaning))}
                rel="nofollow"
                aria-label={t("meaning.remove", { label, typed })}
              >
                {label}
                <Icon name="close" />
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
