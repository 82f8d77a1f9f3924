import type { CertificateScheme } from "@serumpun/domain/certificates"
import type { Currency } from "@serumpun/domain/money"
import type { Pause } from "@serumpun/domain/pauses"
import type { Unit } from "@serumpun/domain/units"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Picture, type PictureSource } from "../ui/picture.tsx"
import { Term, Terms } from "../ui/terms.tsx"
import { CertificateMarks, ChosenMark, CurationMark } from "./marks.tsx"
import { PauseMark } from "./pause-mark.tsx"

export type ListingCardData = {
  href: string
  /** Text, or text with `<mark>` around the words that were found. */
  title: ReactNode
  producer: string
  place: string
  /** Lowest tier price per unit, in major units of `currency`. */
  price_from: number
  currency: Currency
  unit: Unit
  /** Rule and named place: "FOB Tanjung Priok". */
  incoterm_label: string | null
  moq: number
  lead_time_days: number
  certificates: CertificateScheme[]
  /** ISO day; null for a listing that holds no verdict today (previews only). */
  export_grade_until: string | null
  image: PictureSource | null
  pause: Pause | null
}

type Props = {
  listing: ListingCardData
  first?: boolean
  heading?: "h2" | "h3"
  /** What it is, whose and from what price; terms and marks are left to the listing's page. */
  brief?: boolean
  /** It stands where it does since curators put it there. */
  chosen?: boolean
  /** What can be done with it besides opening it. */
  acts?: ReactNode
}

const sizes = "(min-width: 75rem) 18rem, (min-width: 22rem) 46vw, 92vw"

export function ListingCard({
  listing,
  first,
  brief,
  chosen,
  acts,
  heading: Heading = "h3",
}: Props) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const { unit, image } = listing
  return (
    <article className={brief ? "listing-card listing-card-brief" : "listing-card"}>
      {image ? (
        <Picture image={{ ...image, alt: "" }} sizes={sizes} first={first} />
      ) : (
        <div className="picture picture-none">{t("listing.noPicture")}</div>
      )}
      <Heading>
        <a href={listing.href}>{listing.title}</a>
      </Heading>
      <p className="soft">
        {t("listing.by", { producer: listing.producer, place: listing.place })}
      </p>
      <p className="listing-card-price">
        <bdi>
          {t("listing.from", {
            price: format.unitPrice(listing.price_from, listing.currency),
            unit: t(`unit.perUnit.${unit}`),
          })}
        </bdi>{" "}
        {listing.incoterm_label ? <bdi className="soft">{listing.incoterm_label}</bdi> : null}
      </p>
      {chosen ? <ChosenMark /> : null}
      {listing.pause ? <PauseMark pause={listing.pause} /> : null}
      {brief ? null : (
        <>
          <Terms>
            <Term label={t("facet.moq")}>{format.quantity(listing.moq, unit)}</Term>
            <Term label={t("facet.lead_time_days")}>
              {t("unit.days", { count: listing.lead_time_days })}
            </Term>
          </Terms>
          <div>
            <CertificateMarks schemes={listing.certificates} />
            {listing.export_grade_until ? (
              <CurationMark until={listing.export_grade_until} />
            ) : null}
          </div>
          {acts ? <div className="listing-card-acts">{acts}</div> : null}
        </>
      )}
    </article>
  )
}

/** Cards in as many columns as fit. */
export function ListingGrid({ children }: { children: ReactNode }) {
  return <div className="listing-card-grid">{children}</div>
}
