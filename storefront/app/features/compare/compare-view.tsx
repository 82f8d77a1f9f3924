import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { PriceView } from "#app/components/listing/card-data.ts"
import { RateNote } from "#app/components/listing/rate-note.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { COMPARE_MAX, comparePath } from "./compare-address.ts"
import { CompareTable } from "./compare-table.tsx"

type CompareViewProps = {
  listings: ListingDetail[]
  /** Handles that are not offered any more. */
  gone: string[]
  left_out: number
  prices: PriceView
}

/** Up to four listings side by side, at an address that can be passed on. */
export function CompareView({ listings, gone, left_out, prices }: CompareViewProps) {
  const { t } = useTranslation(["compare", "common"])
  const locale = useLocale()
  const handles = listings.map(({ handle }) => handle)
  const units = new Set(listings.map(({ unit }) => unit))
  return (
    <div className="stack compare" data-compared={handles.join(",")}>
      <h1>{t("title")}</h1>
      <Notices gone={gone} left_out={left_out} handles={handles} />
      {listings.length === 0 ? <p className="lede">{t("empty")}</p> : null}
      {listings.length === 1 ? <p>{t("onlyOne")}</p> : null}
      {units.size > 1 ? <p>{t("units")}</p> : null}
      {listings.length > 0 ? (
        <CompareTable listings={listings} handles={handles} prices={prices} />
      ) : null}
      <div className="cluster compare-foot">
        <AskAll listings={listings} />
        {listings.length < COMPARE_MAX ? (
          <ButtonLink variant="secondary" href={`/${locale}/catalogue`}>
            {t("common:action.toCatalogue")}
          </ButtonLink>
        ) : null}
      </div>
      {listings.length > 0 ? <RateNote prices={prices} /> : null}
    </div>
  )
}

function AskAll({ listings }: { listings: ListingDetail[] }) {
  const { t } = useTranslation("compare")
  const locale = useLocale()
  const offered = listings.filter(({ pause }) => !pause)
  if (offered.length < 2) return null
  return (
    <form method="post" action={`/${locale}/rfq/items`}>
      {offered.map(({ id, handle }) => (
        <span key={id}>
          <input type="hidden" name="listing_id" value={id} />
          <input type="hidden" name="handle" value={handle} />
        </span>
      ))}
      <Button>{t("askAll")}</Button>
    </form>
  )
}

type Said = Pick<CompareViewProps, "gone" | "left_out"> & { handles: string[] }

function Notices({ gone, left_out, handles }: Said) {
  const { t } = useTranslation("compare")
  const format = useFormat()
  const locale = useLocale()
  const names = format.list(gone.map((handle) => t("goneName", { name: inWords(handle) })))
  return (
    <>
      {left_out > 0 ? (
        <Notice kind="attention">
          <p>{t("tooMany", { count: left_out })}</p>
        </Notice>
      ) : null}
      {gone.length > 0 ? (
        <Notice kind="attention">
          <p>
            {t("gone", { names, count: gone.length })}{" "}
            <a href={comparePath(locale, handles)}>{t("withoutGone", { count: gone.length })}</a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** Of a listing that is gone only its address is known: "palm-sugar" → "palm sugar". */
const inWords = (handle: string) => handle.replaceAll("-", " ")
