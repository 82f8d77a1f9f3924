import { Badge, Text } from "@medusajs/ui"
import type { ListingImage } from "@serumpun/domain/listing-content"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"

/** All pictures, also those that the revision drops from the public listing. */
export function ListingPictures({ review }: { review: ReviewDetail }) {
  const { t, language } = useText()
  const { snapshot, published } = review
  const has = (images: ListingImage[], id: string) => images.some((image) => image.id === id)
  const dropped = (published?.images ?? []).filter(({ id }) => !has(snapshot.images, id))
  const shown = [
    ...snapshot.images.map((image) => ({
      image,
      mark: published && !has(published.images, image.id) ? ("new" as const) : null,
    })),
    ...dropped.map((image) => ({ image, mark: "removed" as const })),
  ]
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4">
      {shown.map(({ image, mark }) => (
        <li key={image.id} className="relative">
          <a
            href={`${image.base}-${Math.max(...image.widths)}.jpg`}
            target="_blank"
            rel="noreferrer"
          >
            <img
              src={`${image.base}-${Math.min(...image.widths.filter((width) => width >= 640), Math.max(...image.widths))}.webp`}
              width={image.width}
              height={image.height}
              alt={language.startsWith("id") ? image.alt.id : image.alt.en}
              className={`border-ui-border-base aspect-[4/3] w-full rounded border object-cover ${mark === "removed" ? "opacity-50" : ""}`}
            />
          </a>
          {mark && (
            <Badge
              size="2xsmall"
              color={mark === "new" ? "green" : "red"}
              className="absolute start-2 top-2"
            >
              {t(mark === "new" ? "review.newPicture" : "review.removedPicture")}
            </Badge>
          )}
          {review.same_pictures
            .filter(({ image_id }) => image_id === image.id)
            .map(({ listing_id, title, producer_name }) => (
              <Text key={listing_id} size="small" className="text-ui-tag-orange-text mt-1">
                {t("review.samePicture", { title, producer: producer_name })}
              </Text>
            ))}
        </li>
      ))}
    </ul>
  )
}
