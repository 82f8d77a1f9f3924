import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Button } from "../ui/button.tsx"

/**
 * Where the ticked listings go. The script keeps them from page to page and shows the bar while some
 * are ticked; without it, the button sends what is ticked on this page.
 */
export function CompareForm() {
  const { t } = useTranslation("compare")
  const locale = useLocale()
  const counts = [0, 1, 2, 3, 4].map((count) => t("chosen", { count }))
  return (
    <form
      id="compare"
      className="tick-bar"
      action={`/${locale}/compare`}
      data-compare={JSON.stringify(counts)}
      data-full={t("full")}
    >
      <span role="status" />
      <Button variant="secondary">{t("submit")}</Button>
      <button type="button" className="chip" hidden data-clear="">
        {t("clear")}
      </button>
    </form>
  )
}
