import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import {
  catalogueQueryString,
  type CatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

/** Two forms of one button each: the choice is remembered, and stands in the address it leads to. */
export function ViewSwitch({ path, search }: { path: string; search: CatalogueSearch }) {
  const { t } = useTranslation("catalogue")
  const locale = useLocale()
  const { view: chosen, ...rest } = search
  const isTable = chosen === "table"
  return (
    <div className="result-view" role="group" aria-label={t("view.label")}>
      {(["cards", "table"] as const).map((view) => (
        <form key={view} method="post" action={`/${locale}/preferences`}>
          <input
            type="hidden"
            name="return_to"
            value={path + catalogueQueryString(view === "table" ? { ...rest, view } : rest)}
          />
          <button
            className="chip"
            name="view"
            value={view}
            aria-pressed={(view === "table") === isTable}
          >
            {t(`view.${view}`)}
          </button>
        </form>
      ))}
    </div>
  )
}
