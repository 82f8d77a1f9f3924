import type { ProducerListingRow } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Where a listing stands, that it is paused, and that curators leave it out of lists. */
export function ListingStatus({ listing }: { listing: ProducerListingRow }) {
  const { t } = useTranslation(["listingEditor", "pause"])
  const format = useFormat()
  const { pause, hidden_until, is_public } = listing
  const paused = pause?.until
    ? t("pause:status.until", { date: format.date(pause.until) })
    : t("pause:status.open")
  return (
    <>
      <StatusText listing={listing} />
      {pause && is_public ? ` ${paused}` : null}
      {hidden_until && is_public ? ` ${t("leftOut", { date: format.date(hidden_until) })}` : null}
    </>
  )
}

/** A sentence with its date. */
function StatusText({ listing }: { listing: ProducerListingRow }) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const { status, submitted_at, export_grade_until } = listing
  if (status === "draft") return <>{t("status.draft", { count: listing.problem_count })}</>
  if (status === "submitted" || status === "in_review")
    return <>{t(`status.${status}`, { date: format.date(submitted_at ?? listing.updated_at) })}</>
  if (status === "approved")
    return (
      <>
        {t("status.approved", { date: export_grade_until ? format.date(export_grade_until) : "" })}
      </>
    )
  return <>{t(`status.${status}`)}</>
}

/** Whether buyers see an older version than the one the producer is looking at. */
export function isOlderPublic({ is_public, status }: ProducerListingRow): boolean {
  return is_public && status !== "approved"
}
