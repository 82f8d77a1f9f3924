import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import { isRattan } from "@serumpun/domain/goods-kinds"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DestinationTable } from "#app/components/listing/destination-table.tsx"
import { Fold } from "./fold.tsx"

/** "Can it enter my country": every market, what it asks for, and what of it is on file. */
export function DestinationsSection({ listing }: { listing: ListingBody }) {
  const { t } = useTranslation("listing")
  const title = t("destination.title")
  return (
    <Fold title={title} id="destinations">
      <DestinationTable title={title} destinations={listing.destinations} />
      {isRattan(listing.hs_code) ? <p>{t("destination.rattan")}</p> : null}
      <p className="soft">{t("destination.note")}</p>
    </Fold>
  )
}
