import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import type { Upload } from "#app/lib/files/use-upload.ts"
import { AmountPart } from "./amount-part.tsx"
import { DeliveryPart } from "./delivery-part.tsx"
import { KindPart } from "./kind-part.tsx"
import { CertificatesPart } from "./certificates-part.tsx"
import type { PartProps } from "./part-props.ts"
import { PicturesPart } from "./pictures-part.tsx"
import { TextsPart } from "./texts-part.tsx"

type Props = PartProps & {
  listing: ProducerListing
  certificates: ProducerCertificate[]
  /** ISO day in Jakarta. */
  today: string
  upload: Upload | null
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** The whole listing on one page, one question per part; every button saves first. */
export function ListingForm({ listing, certificates, today, upload, onSubmit, ...props }: Props) {
  const { t } = useTranslation("listingEditor")
  const locale = useLocale()
  const kept = useKeptForm(`listing ${listing.id}`, listing.updated_at)
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
        kept.onSubmit(event)
        onSubmit(event)
      }}
    >
      {/* The first button is what Enter presses: it must save, not upload. */}
      <button className="visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden>
        {t("save")}
      </button>
      <KeptNotice state={kept.state} onDiscard={kept.discard} />
      <TextsPart {...props} />
      <PicturesPart {...props} images={listing.content.images} upload={upload} />
      <KindPart {...props} />
      <AmountPart {...props} />
      <DeliveryPart {...props} />
      <CertificatesPart {...props} certificates={certificates} today={today} />
      <div className="form-foot">
        <Button variant="secondary" name="intent" value="save">
          {t("save")}
        </Button>
        <Button name="intent" value="submit">
          {t("submit")}
        </Button>
      </div>
    </form>
  )
}
