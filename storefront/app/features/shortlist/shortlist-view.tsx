import type { ShortlistAnswer } from "@serumpun/backend/src/contracts/shortlist.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import type { PriceView } from "#app/components/listing/card-data.ts"
import { CompareForm } from "#app/components/listing/compare-form.tsx"
import { RateNote } from "#app/components/listing/rate-note.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { ShortlistLine } from "@serumpun/domain/shortlist"
import { ShareForm } from "./share-form.tsx"
import { ShortlistItem } from "./shortlist-item.tsx"
import { ShortlistNotices } from "./shortlist-notices.tsx"
import type { ShownLine } from "./shortlist-page.server.ts"

type ShortlistViewProps = {
  lines: ShownLine[]
  share: ShortlistAnswer["share"]
  /** Kept by the buyer's account, and so it can be shared. */
  in_account: boolean
  /** How many goods of this browser the account's full list has no room for. */
  left_out: number
  removed: ShortlistLine | null
  /** What the last step did: a key of the texts. */
  flash: string | null
  prices: PriceView
}

/** Goods put aside to decide about later, with notes of one's own. */
export function ShortlistView(props: ShortlistViewProps) {
  const { lines, share, in_account, left_out, removed, flash, prices } = props
  const { t } = useTranslation(["shortlist", "common"])
  const locale = useLocale()
  const offered = lines.filter(({ card }) => card && !card.is_paused)
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <ShortlistNotices flash={flash} removed={removed} />
      {left_out > 0 ? (
        <Notice kind="attention">
          <p>{t("notice.leftOut", { total: left_out })}</p>
        </Notice>
      ) : null}
      {lines.length === 0 ? (
        <div className="empty">
          <p className="lede">{t("empty")}</p>
          <ButtonLink href={`/${locale}/catalogue`}>{t("common:action.toCatalogue")}</ButtonLink>
        </div>
      ) : (
        <>
          <p>{t(in_account ? "ledeAccount" : "lede")}</p>
          <ul role="list" className="shortlist">
            {lines.map((line) => (
              <ShortlistItem key={line.listing_id} line={line} prices={prices} />
            ))}
          </ul>
          {offered.length > 0 ? <AskAll lines={offered} /> : null}
          {lines.some(({ card }) => card) ? <CompareForm /> : null}
          <RateNote prices={prices} />
          {in_account ? (
            <Allowed>
              <ShareForm share={share} />
            </Allowed>
          ) : (
            <SignInLink />
          )}
        </>
      )}
    </div>
  )
}

function SignInLink() {
  const { t } = useTranslation("shortlist")
  const locale = useLocale()
  const next = new URLSearchParams({ next: `/${locale}/shortlist` })
  return (
    <p>
      <a href={`/${locale}/sign-in?${next}`}>{t("signIn")}</a>
    </p>
  )
}

function AskAll({ lines }: { lines: ShownLine[] }) {
  const { t } = useTranslation("shortlist")
  const locale = useLocale()
  return (
    <form method="post" action={`/${locale}/rfq/items`}>
      {lines.map(({ listing_id, handle }) => (
        <span key={listing_id}>
          <input type="hidden" name="listing_id" value={listing_id} />
          <input type="hidden" name="handle" value={handle} />
        </span>
      ))}
      <Button>{t("askAll", { count: lines.length })}</Button>
    </form>
  )
}
