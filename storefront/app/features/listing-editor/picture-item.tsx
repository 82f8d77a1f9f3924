import { PRINT_MIN_PIXELS, type PictureHint } from "@serumpun/domain/files/picture-hints"
import type { ListingImage } from "@serumpun/domain/listing-content"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { controlProps, type ControlsProps } from "./part-props.ts"
import { altField } from "./picture-fields.ts"

type Place = { number: number; of: number }
type Props = ControlsProps & {
  image: ListingImage
  place: Place
  /** The listing's name, for the proposal of a text; empty when it has none yet. */
  title: string
  hints: PictureHint[]
}

/** One picture of the listing: its words, its place, and what may be better about it. */
export function PictureItem({ image, place, title, hints, ...props }: Props) {
  const { t } = useTranslation("photos")
  const locale = useLocale()
  const at = controlProps(props)
  const { number } = place
  const alt = image.alt[locale]
  const proposal = title ? t("list.proposalText", { title, number }) : ""
  return (
    <li className="stack">
      <Picture
        image={{
          ...image,
          alt: alt || image.alt.en || image.alt.id || t("list.number", { number }),
        }}
        sizes="16rem"
      />
      {number === 1 ? <p className="soft">{t("list.cover")}</p> : null}
      {hints.map((hint) => (
        <p key={hint} className="picture-hint">
          <Icon name="alert" />
          <span>{t(`hints.${hint}`, { min: PRINT_MIN_PIXELS })}</span>
        </p>
      ))}
      <TextField
        {...at(altField(image.id))}
        label={t("list.alt", { number })}
        hint={t("list.altHint")}
        dir="auto"
      />
      {alt === "" && proposal ? (
        <div className="cluster">
          <span className="soft">
            <bdi>{t("list.proposal", { text: proposal })}</bdi>
          </span>
          <Button
            variant="quiet"
            name="intent"
            value={`propose ${image.id}`}
            aria-label={`${t("list.useProposal")}: ${t("list.number", { number })}`}
          >
            {t("list.useProposal")}
          </Button>
        </div>
      ) : null}
      <PictureButtons id={image.id} place={place} />
    </li>
  )
}

function PictureButtons({ id, place: { number, of } }: { id: string; place: Place }) {
  const { t } = useTranslation(["photos", "listingEditor"])
  const acts = [
    ...(number > 1 ? [{ act: "earlier", label: t("list.earlier") }] : []),
    ...(number < of ? [{ act: "later", label: t("list.later") }] : []),
    { act: "remove", label: t("listingEditor:field.removePicture") },
  ]
  return (
    <div className="cluster">
      {acts.map(({ act, label }) => (
        <Button
          key={act}
          variant="quiet"
          name="intent"
          value={`${act} ${id}`}
          aria-label={`${label}: ${t("list.number", { number })}`}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
