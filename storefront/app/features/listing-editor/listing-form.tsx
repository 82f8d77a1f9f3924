import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import type { FormEvent } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { SavesOnly } from "#app/components/company/saves-only.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { AmountPart } from "./amount-part.tsx"
import { ConflictPart } from "./conflict-part.tsx"
import type { OpenConflicts } from "./merge-listing.ts"
import { DeliveryPart } from "./delivery-part.tsx"
import { KindPart } from "./kind-part.tsx"
import { CertificatesPart } from "./certificates-part.tsx"
import type { PartProps } from "./part-props.ts"
import { PicturesPart } from "./pictures-part.tsx"
import { SavedNotice } from "./saved-notice.tsx"
import { TextsPart } from "./texts-part.tsx"
import { useAutosave } from "./use-autosave.ts"
import type { PhotoQueue } from "./use-photo-queue.ts"

type Props = PartProps & {
  listing: ProducerListing
  certificates: ProducerCertificate[]
  /** ISO day in Jakarta. */
  today: string
  queue: PhotoQueue
  /** Of the content that the values were typed on. */
  stamp: string
  /** Beginning of the stamp that was saved on a moment ago. */
  saved: string | null
  isTyped: boolean
  conflicts: OpenConflicts
  labelOf: (path: string) => string | null
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** The whole listing on one page, one question per part; every button saves first. */
export function ListingForm({ listing, certificates, today, queue, onSubmit, ...others }: Props) {
  const { stamp, saved, isTyped, conflicts, labelOf, ...props } = others
  const { t } = useTranslation("listingEditor")
  const locale = useLocale()
  // What curators have approved changes by a button only, and so does what two phones have changed.
  const isOpen = listing.status === "draft" || listing.status === "changes_requested"
  const kept = useAutosave({
    ...{ listing_id: listing.id, stamp, saved, isTyped },
    isOn: isOpen && conflicts.paths.length === 0,
    photos: queue.state,
  })
  return (
    <form
      method="post"
      action={`/${locale}/producer/listings/${listing.id}`}
      encType="multipart/form-data"
      noValidate
      className="form-parts"
      ref={kept.ref}
      onInput={kept.onInput}
      onSubmit={(event) => {
        if (kept.onSubmit(event)) onSubmit(event)
      }}
    >
      {/* The first button is what Enter presses: it must save, not upload. */}
      <button className="visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden>
        {t("save")}
      </button>
      <input type="hidden" name="based_on" value={kept.typedOn} readOnly />
      <SavedNotice state={kept.state} labelOf={labelOf} onDiscard={kept.discard} />
      <ConflictPart {...props} conflicts={conflicts} labelOf={labelOf} />
      <TextsPart {...props} states={listing.text_states} labelOf={labelOf} />
      <PicturesPart {...props} listing={listing} queue={queue} />
      <KindPart {...props} />
      <AmountPart {...props} costs={`/${locale}/producer/listings/${listing.id}/costs`} />
      <DeliveryPart {...props} />
      <CertificatesPart {...props} certificates={certificates} today={today} />
      {listing.is_public ? <p className="soft">{t("lightHint")}</p> : null}
      <SavesOnly />
      <div className="form-foot">
        <Button variant="secondary" name="intent" value="save">
          {t("save")}
        </Button>
        <Allowed>
          <Button name="intent" value="submit">
            {t(listing.light_changes ? "submitLight" : "submit")}
          </Button>
        </Allowed>
      </div>
    </form>
  )
}
