import type { ListingImage } from "@serumpun/domain/listing-content"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { useTranslation } from "react-i18next"
import { TextField } from "#app/components/form/field.tsx"
import { UploadProgress } from "#app/components/form/upload-progress.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Upload } from "#app/lib/files/use-upload.ts"
import { FormPart } from "./form-part.tsx"
import { controlProps, type PartProps } from "./part-props.ts"

/** Pictures in order; adding or removing one saves the whole form first, so nothing typed is lost. */
export function PicturesPart({
  images,
  upload,
  ...props
}: PartProps & { images: ListingImage[]; upload: Upload | null }) {
  const { t } = useTranslation(["listingEditor", "common"])
  const locale = useLocale()
  const at = controlProps(props)
  return (
    <FormPart part="pictures" parts={props.parts}>
      {images.length > 0 ? (
        <ul className="picture-list" role="list">
          {images.map((image) => (
            <li key={image.id} className="stack">
              <Picture
                image={{ ...image, alt: image.alt[locale] || image.alt.en || image.alt.id }}
                sizes="12rem"
              />
              <Button variant="secondary" name="intent" value={`remove ${image.id}`}>
                {t("field.removePicture")}
              </Button>
            </li>
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
            label={t("field.file")}
            hint={t("hint.pictures", { count: LIMITS.images })}
          />
          <TextField {...at("alt")} label={t("field.alt")} hint={t("hint.alt")} dir="auto" />
          <Button variant="secondary" name="intent" value="upload">
            <Icon name="camera" />
            {t("field.upload")}
          </Button>
          <UploadProgress upload={upload} />
        </>
      ) : null}
    </FormPart>
  )
}
