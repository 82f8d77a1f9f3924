import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingAct } from "@serumpun/domain/listing-acts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { deedOfAct, wordOf } from "./act-words.ts"

const grave: ListingAct[] = ["withdraw", "delete", "discard_edit"]

/** What can be done with the listing as a whole; each leads to a page that says what becomes of it. */
export function ListingActs({ listing }: { listing: ProducerListing }) {
  const { t } = useTranslation(["listingActs", "pause"])
  const base = `/${useLocale()}/producer/listings/${listing.id}`
  return (
    <Section title={t("title")}>
      <div className="cluster">
        {listing.acts.map((act) => (
          <Allowed key={act} deed={deedOfAct(act)}>
            <ButtonLink
              variant={grave.includes(act) ? "danger" : "secondary"}
              href={`${base}/${wordOf(act)}`}
            >
              {act === "pause" && listing.pause ? t("pause:change.button") : t(`act.${act}.button`)}
            </ButtonLink>
          </Allowed>
        ))}
      </div>
    </Section>
  )
}
