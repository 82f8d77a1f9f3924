import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Picture } from "#app/components/ui/picture.tsx"

/**
 * Pictures in a row that snaps while it is scrolled; small ones below lead to each. A picture is a
 * link to its largest size, which a script shows over the page (`enhance/zoom.ts`).
 */
export function Gallery({ listing }: { listing: ListingBody }) {
  const { t } = useTranslation(["listing", "common"])
  const { images, title } = listing
  if (images.length === 0)
    return <div className="picture picture-none">{t("common:listing.noPicture")}</div>
  return (
    <div
      className="gallery"
      data-zoom={t("gallery")}
      data-close={t("common:action.close")}
      data-previous={t("zoom.previous")}
      data-next={t("zoom.next")}
    >
      <div className="gallery-row" role="region" aria-label={t("gallery")} tabIndex={0}>
        {images.map((image, index) => (
          <a
            key={image.id}
            id={`picture-${index + 1}`}
            href={`${image.base}-${image.widths.at(-1)}.jpg`}
            title={t("zoom.open")}
          >
            <Picture
              image={{ ...image, alt: image.alt || title }}
              sizes="(min-width: 60rem) 50rem, 92vw"
              first={index === 0}
            />
          </a>
        ))}
      </div>
      {images.length > 1 ? (
        <ol role="list" className="gallery-thumbs">
          {images.map((image, index) => (
            <li key={image.id}>
              <a
                href={`#picture-${index + 1}`}
                aria-label={t("galleryPicture", { number: index + 1 })}
              >
                <Picture
                  image={{ ...image, widths: image.widths.slice(0, 1), alt: "" }}
                  sizes="6rem"
                />
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
