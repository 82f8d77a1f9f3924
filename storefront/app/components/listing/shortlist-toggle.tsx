import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Icon } from "../ui/icon.tsx"

type Props = { id: string; handle: string; title: string; labelled?: boolean }

/**
 * Puts a listing on the shortlist, in a form of its own. The script marks what is there already and
 * takes it off again; without it the shortlist's page opens.
 */
export function ShortlistToggle({ id, handle, title, labelled }: Props) {
  const { t } = useTranslation("shortlist")
  const locale = useLocale()
  return (
    <form
      className="shortlist-toggle"
      method="post"
      action={`/${locale}/shortlist/items`}
      data-shortlist={handle}
      data-full={t("notice.full")}
    >
      <button
        name="add"
        value={`${id} ${handle}`}
        aria-label={labelled ? undefined : t("toggleOne", { title })}
      >
        <Icon name="star" />
        {labelled ? t("toggle") : null}
      </button>
      <span role="status" className="visually-hidden" />
    </form>
  )
}
