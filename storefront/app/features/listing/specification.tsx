import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import { formatHsCode } from "@serumpun/domain/hs-codes"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { unbroken } from "#app/components/listing/unbroken.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Fold } from "./fold.tsx"
import { TermLink } from "./order-form.tsx"

/** What the good is: its properties, then the codes and terms that papers need. */
export function SpecificationSection({ listing }: { listing: ListingBody }) {
  const { t } = useTranslation(["listing", "trade", "common"])
  const format = useFormat()
  const { season } = listing
  return (
    <Fold title={t("specification.title")} id="specification">
      <Terms>
        {listing.specification.map(({ key, value }) => (
          <Term key={key} label={t(`trade:specification.${key}`)}>
            {unbroken(value)}
          </Term>
        ))}
        <Term label={<TermLink term="hs-code">{t("specification.hs")}</TermLink>}>
          <bdi>{formatHsCode(listing.hs_code)}</bdi>
        </Term>
        <Term label={t("common:facet.category")}>{t(`trade:category.${listing.category}`)}</Term>
        <Term label={t("common:facet.processing_stage")}>
          {t(`trade:processing_stage.${listing.processing_stage}`)}
        </Term>
        {listing.species ? (
          <Term label={t("specification.species")}>
            <i lang="la">{listing.species}</i>
          </Term>
        ) : null}
        {listing.gi_claim ? (
          <Term label={t("trade:certificate.gi")}>{listing.gi_claim}</Term>
        ) : null}
        {listing.shelf_life_months ? (
          <Term label={t("specification.shelfLife")}>
            {t("common:unit.months", { count: listing.shelf_life_months })}
          </Term>
        ) : null}
        {season ? (
          <Term label={t("specification.season")}>
            {t("specification.seasonText", {
              from: format.monthName(season.from_month),
              to: format.monthName(season.to_month),
            })}
          </Term>
        ) : null}
        <Term label={<TermLink term="incoterm">{t("specification.incoterms")}</TermLink>}>
          {listing.incoterms.map(({ rule, place, transport }, index) => (
            <div key={`${rule} ${place}`}>
              <bdi>
                {rule} {place}
              </bdi>{" "}
              <span className="soft">
                ({t(`trade:transport.${transport}`)}),{" "}
                {index === 0 ? t("specification.listPrice") : t("specification.priceToAsk")}
              </span>
            </div>
          ))}
        </Term>
      </Terms>
    </Fold>
  )
}
