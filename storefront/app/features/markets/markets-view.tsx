import type { MarketsOverview } from "@serumpun/backend/src/contracts/markets-overview.ts"
import { markets, type Market } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { SelectField } from "#app/components/ui/field.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"
import { ListingNames, titlesOf } from "./listing-names.tsx"
import { MarketTable } from "./market-table.tsx"
import { MissingCertificates } from "./missing-certificates.tsx"
import { OpenQuestions } from "./open-questions.tsx"

type Props = { overview: MarketsOverview; market: Market | null }

/** What opens which market for all of a producer's listings, what opens most first. */
export function MarketsView({ overview, market }: Props) {
  const { t } = useTranslation(["markets", "listingEditor"])
  const format = useFormat()
  const base = `/${useLocale()}/producer/listings`
  const { listings, count, without_code, certificates, questions } = overview
  const titles = titlesOf(listings)
  const isJudged = listings.length > without_code.length
  if (listings.length === 0)
    return (
      <EmptyState
        title={t("listingEditor:empty")}
        text={t("emptyText")}
        action={{ label: t("listingEditor:add"), href: `${base}/new` }}
      />
    )
  return (
    <>
      <p className="lede">{t("lede")}</p>
      {count > listings.length ? (
        <p>{t("capped", { most: format.number(listings.length) })}</p>
      ) : null}
      {without_code.length > 0 ? (
        <Notice kind="attention" title={t("withoutCode.title")}>
          <p>{t("withoutCode.text")}</p>
          <ListingNames ids={without_code} titles={titles} place="?part=kind#hs_code" />
        </Notice>
      ) : null}
      {isJudged ? (
        <>
          <MarketFilter market={market} />
          {certificates.length > 0 ? (
            <MissingCertificates certificates={certificates} titles={titles} />
          ) : (
            <Notice kind="success" title={t("nothing.title")}>
              <p>{t("nothing.text")}</p>
            </Notice>
          )}
          <MarketTable rows={overview.markets} titles={titles} isAlone={market !== null} />
          <OpenQuestions questions={questions} />
        </>
      ) : null}
    </>
  )
}

/** A plain form whose state is the address, so that it can be kept. */
function MarketFilter({ market }: Pick<Props, "market">) {
  const { t } = useTranslation("markets")
  const nameOf = useMarketName()
  return (
    <form method="get" className="list-filter" aria-label={t("filter.label")}>
      <SelectField
        id="market"
        name="market"
        label={t("filter.market")}
        required
        defaultValue={market ?? "all"}
        choices={[
          { value: "all", label: t("filter.all") },
          ...markets.map((one) => ({ value: one as string, label: nameOf(one) })),
        ]}
      />
      <Button variant="secondary">{t("filter.apply")}</Button>
    </form>
  )
}
