import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import type { Problem } from "@serumpun/domain/problems"
import { isUnderReview } from "@serumpun/domain/statuses"
import { useEffect, useState } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useRevalidator } from "react-router"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { isWrong } from "./check-listing.ts"
import { AnsweredNotes, AskedNotes } from "./asked-notes.tsx"
import { CuratorNotes } from "./curator-notes.tsx"
import { ListingActs } from "./listing-acts.tsx"
import { ListingForm } from "./listing-form.tsx"
import type { OpenConflicts } from "./merge-listing.ts"
import { partStates } from "./listing-parts.ts"
import { isOlderPublic, ListingStatus } from "./listing-status.tsx"
import { MissingList } from "./missing-list.tsx"
import { RaiseListing } from "./raise-listing.tsx"
import { Readiness } from "./readiness.tsx"
import { ListingTypedBy } from "./typed-by.tsx"
import { useListingLabels } from "./use-listing-labels.ts"
import { useNoteLabels } from "./use-note-labels.ts"
import { usePhotoQueue } from "./use-photo-queue.ts"
import { useUnfold } from "./use-unfold.ts"

type Props = {
  listing: ProducerListing
  certificates: ProducerCertificate[]
  today: string
  values: FormValues
  problems: Problem[]
  /** Name of the part to arrive at. */
  part: string | null
  answer: ListingAnswer | null
  /** Beginning of the stamp that was saved on a moment ago. */
  saved_on: string | null
}

/** What saving, uploading or submitting brings back when it was refused. */
export type ListingAnswer = {
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
  is_saved: boolean
  conflicts: OpenConflicts
}

const noConflicts: OpenConflicts = { paths: [], there: {} }

export function ListingPage({ listing, certificates, today, part, saved_on, ...saved }: Props) {
  const { t } = useTranslation(["listingEditor", "listingActs"])
  const [refused, setRefused] = useState<ListingAnswer | null>(null)
  const { onSubmit, ...queue } = usePhotoQueue(listing.id, setRefused)
  const answer = refused ?? saved.answer
  const { revalidate } = useRevalidator()
  // What was saved before something else was refused is shown as saved: pictures, dates, the file field.
  useEffect(() => {
    if (refused) document.getElementById("problems")?.focus()
    if (refused?.is_saved || refused?.conflicts.paths.length) void revalidate()
  }, [refused, revalidate])
  const locale = useLocale()
  const controlLabelOf = useListingLabels(certificates)
  const noteLabelOf = useNoteLabels(listing.notes)
  const labelOf = (field: string) => noteLabelOf(field) ?? controlLabelOf(field)
  // Those that wait for an answer, or have one, stand above, one by one.
  const [asked] = [...listing.notes, ...listing.answered_notes]
  const isAsked = ({ review_id }: { review_id: string }) => review_id === asked?.review_id
  const base = `/${locale}/producer/listings`
  const isLocked = isUnderReview(listing.status)
  const isWrongHere = (found: Problem) => isWrong(found) && Boolean(saved.values[found.field])
  const values = answer?.values ?? saved.values
  const problems = answer?.problems ?? saved.problems.filter(isWrongHere)
  const stamp = answer?.values.based_on ?? listing.stamp
  const parts = partStates({ values, problems, unfinished: saved.problems, wanted: part })
  useUnfold()
  return (
    <>
      <Breadcrumb trail={[{ label: t("title"), href: base }, { label: listing.title }]} />
      <h1>
        <bdi>{listing.title}</bdi>
      </h1>
      <p className="lede">
        <ListingStatus listing={listing} />
      </p>
      {isOlderPublic(listing) ? (
        <p>{t(listing.light_changes ? "lightReady" : "stillPublic")}</p>
      ) : null}
      {listing.is_public ? (
        <p>
          <a href={`/${locale}/listings/${listing.handle}`}>{t("view")}</a>
        </p>
      ) : null}
      {listing.status === "approved" ? null : (
        <p>
          <a href={`${base}/${listing.id}/preview`}>{t("listingActs:preview.link")}</a>
        </p>
      )}
      <AskedNotes listing={listing} />
      <AnsweredNotes notes={listing.answered_notes} />
      <CuratorNotes notes={listing.curator_notes.filter((note) => !isAsked(note))} />
      {listing.can_appeal || listing.can_renew ? (
        <Allowed>
          <p>
            <ButtonLink
              variant="secondary"
              href={`${base}/${listing.id}/${listing.can_renew ? "renew" : "appeal"}`}
            >
              {t(listing.can_renew ? "renewal.open" : "appeal.open")}
            </ButtonLink>
          </p>
        </Allowed>
      ) : null}
      {answer?.unavailable ? <Unavailable because={answer.unavailable} /> : null}
      {answer?.is_saved && answer.problems.length > 0 ? <p>{t("savedButNotSent")}</p> : null}
      {answer ? (
        <ErrorSummary problems={answer.problems} labelOf={labelOf} />
      ) : (
        <MissingList listing={listing} problems={saved.problems} labelOf={labelOf} />
      )}
      <ListingTypedBy listing={listing} labelOf={labelOf} />
      {isLocked && !answer ? (
        <Notice kind="info" title={t("locked")} />
      ) : (
        <ListingForm
          key={`${listing.updated_at} ${stamp}`}
          stamp={stamp}
          saved={saved_on}
          isTyped={answer !== null}
          conflicts={answer?.conflicts ?? noConflicts}
          labelOf={labelOf}
          listing={listing}
          certificates={certificates}
          today={today}
          queue={queue}
          onSubmit={onSubmit}
          values={values}
          problems={problems}
          parts={parts}
        />
      )}
      <RaiseListing listing={listing} certificates={certificates} today={today} />
      <Readiness listing={listing} certificates={certificates} today={today} />
      <ListingActs listing={listing} />
    </>
  )
}
