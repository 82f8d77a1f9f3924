import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import type { PriceView } from "#app/components/listing/card-data.ts"
import { PauseMark } from "#app/components/listing/pause-mark.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { comparePath } from "./compare-address.ts"
import { useFacts } from "./use-facts.ts"

type Props = { listings: ListingDetail[]; handles: string[]; prices: PriceView }

/** A column per listing; rows in which they differ say so. */
export function CompareTable({ listings, handles, prices }: Props) {
  const { t } = useTranslation("compare")
  const facts = useFacts(listings, prices)
  const caption = t("caption")
  return (
    <div className="table-scroll table-pinned" role="region" aria-label={caption} tabIndex={0}>
      <table className="compare-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {listings.map((listing) => (
              <ColumnHead key={listing.id} listing={listing} handles={handles} />
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(({ label, texts, differs }) => (
            <tr key={label} className={differs ? "compare-differs" : undefined}>
              <th scope="row">
                {label}
                {differs ? <span className="compare-mark">{t("differs")}</span> : null}
              </th>
              {texts.map((text, at) => (
                <td key={listings[at]?.id}>
                  <bdi>{text}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead({ listing, handles }: { listing: ListingDetail; handles: string[] }) {
  const { t } = useTranslation("compare")
  const locale = useLocale()
  const { id, handle, title, producer, pause } = listing
  const [image] = listing.images
  return (
    <th scope="col">
      {image ? <Picture image={{ ...image, alt: "" }} sizes="14rem" /> : null}
      <a href={`/${locale}/listings/${handle}`}>{title}</a>
      <span className="soft compare-maker">{producer.name}</span>
      {pause ? <PauseMark pause={pause} /> : null}
      <div className="compare-acts">
        {pause ? null : (
          <form method="post" action={`/${locale}/rfq/items`}>
            <input type="hidden" name="listing_id" value={id} />
            <input type="hidden" name="handle" value={handle} />
            <button className="button button-secondary" aria-label={t("addOne", { title })}>
              <Icon name="basket" />
              {t("add")}
            </button>
          </form>
        )}
        <a
          href={comparePath(
            locale,
            handles.filter((other) => other !== handle),
          )}
          aria-label={t("removeOne", { title })}
        >
          {t("remove")}
        </a>
      </div>
    </th>
  )
}
