import type { ProducerListingRow } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { isOlderPublic, ListingStatus } from "./listing-status.tsx"

export function ListingList({ listings }: { listings: ProducerListingRow[] }) {
  const { t } = useTranslation(["listingEditor", "common"])
  const base = `/${useLocale()}/producer/listings`
  return (
    <ul className="target-list" role="list">
      {listings.map((listing) => (
        <li key={listing.id}>
          <a className="target" href={`${base}/${listing.id}`}>
            {listing.image ? (
              <Picture
                image={{ ...listing.image, alt: "" }}
                sizes="4.5rem"
                className="target-picture"
              />
            ) : (
              <span className="picture picture-none target-picture" aria-hidden="true">
                <Icon name="camera" />
              </span>
            )}
            <span className="target-text">
              <strong>
                <bdi>{listing.title}</bdi>
              </strong>
              <span>
                <ListingStatus listing={listing} />
              </span>
              {isOlderPublic(listing) ? <span className="soft">{t("stillPublic")}</span> : null}
            </span>
            <Icon name="chevron" />
          </a>
        </li>
      ))}
    </ul>
  )
}
