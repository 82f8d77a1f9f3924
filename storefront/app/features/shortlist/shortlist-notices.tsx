import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { ShortlistLine } from "@serumpun/domain/shortlist"
import { inWords } from "./in-words.ts"

type Props = { flash: string | null; removed: ShortlistLine | null }

/** What the last step did, and the way back from it. */
export function ShortlistNotices({ flash, removed }: Props) {
  const { t } = useTranslation("shortlist")
  const locale = useLocale()
  if (flash === "shortlist_full")
    return (
      <Notice kind="attention">
        <p>{t("notice.full")}</p>
      </Notice>
    )
  if (flash === "shortlist_note") return <Notice kind="success" title={t("notice.noted")} />
  if (flash === "shortlist_add") return <Notice kind="success" title={t("notice.added")} />
  if (flash === "shortlist_shared") return <Notice kind="success" title={t("share.started")} />
  if (flash === "shortlist_ended") return <Notice kind="success" title={t("share.ended")} />
  if (!removed) return null
  const name = inWords(removed.handle)
  return (
    <Notice kind="info" title={t("notice.removed", { name })}>
      <form method="post" action={`/${locale}/shortlist/items`}>
        <input type="hidden" name="text" value={removed.note} />
        <Button variant="quiet" name="add" value={`${removed.listing_id} ${removed.handle}`}>
          {t("undo")}
        </Button>
      </form>
    </Notice>
  )
}
