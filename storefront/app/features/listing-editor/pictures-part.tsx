import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { controlProps, type PartProps } from "./part-props.ts"
import { nameIn } from "./picture-fields.ts"
import { PhotoQueueView } from "./photo-queue-view.tsx"
import { PictureItem } from "./picture-item.tsx"
import type { PhotoQueue } from "./use-photo-queue.ts"

/** Pictures in order; every button saves the typed form first, so nothing typed is lost. */
export function PicturesPart({
  listing,
  queue,
  ...props
}: PartProps & { listing: ProducerListing; queue: PhotoQueue }) {
  const { t } = useTranslation(["listingEditor", "photos"])
  const locale = useLocale()
  const at = controlProps(props)
  const { images, title } = listing.content
  return (
    <FormPart part="pictures" parts={props.parts}>
      {images.length > 0 ? (
        <ul className="picture-list" role="list">
          {images.map((image, index) => (
            <PictureItem
              key={image.id}
              {...props}
              image={image}
              place={{ number: index + 1, of: images.length }}
              title={nameIn(title, locale)}
              hints={listing.picture_hints[image.id] ?? []}
            />
          ))}
        </ul>
      ) : null}
      {images.length < LIMITS.images ? (
        <>
          <TextField
            name="file"
            problems={props.problems}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            multiple
            label={t("photos:queue.choose")}
            hint={`${t("photos:queue.hint")} ${t("hint.pictures", { count: LIMITS.images })}`}
            onChange={({ currentTarget: field }) => {
              queue.add([...(field.files ?? [])])
              field.value = ""
            }}
          />
          <TextField {...at("alt")} label={t("field.alt")} hint={t("hint.alt")} dir="auto" />
          <PhotoQueueView {...queue} />
          <Button variant="secondary" name="intent" value="upload">
            <Icon name="camera" />
            {t("field.upload")}
          </Button>
        </>
      ) : null}
    </FormPart>
  )
}
