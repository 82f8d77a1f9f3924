import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "./icon.tsx"

type Props = { page: number; pages: number; hrefOf: (page: number) => string }

/** Links to the neighbours, the ends and this page's surroundings; nothing for a single page. */
export function Pagination({ page, pages, hrefOf }: Props) {
  const { t } = useTranslation("common")
  if (pages < 2) return null
  return (
    <nav className="pagination" aria-label={t("pagination.label")}>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon name="chevron" className="icon-back" />
          {t("action.previous")}
        </a>
      ) : null}
      <ol role="list">
        {shownPages(page, pages).map((shown) => (
          <li key={shown}>
            <a
              href={hrefOf(shown)}
              className="num"
              aria-label={t("pagination.page", { page: shown })}
              aria-current={shown === page ? "page" : undefined}
            >
              {shown}
            </a>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {t("action.next")}
          <Icon name="chevron" />
        </a>
      ) : null}
    </nav>
  )
}

function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  return [...new Set(wanted)].filter((shown) => shown >= 1 && shown <= pages)
}
