import { Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import type { ReportedRating } from "../../contracts/rating"
import { useHideRating } from "../lib/delivery-queries"
import { useText } from "../lib/use-text"
import { NoteField } from "./note-field"
import { Failure } from "./notices"

/** One rating as everybody reads it; its texts are hidden with a reason, or shown again. */
export function RatingRow({ rating }: { rating: ReportedRating }) {
  const { t, day, region } = useText()
  const hide = useHideRating()
  const [reason, setReason] = useState("")
  const { id, hidden_reason, text, answer } = rating
  return (
    <Container className="flex flex-col gap-3">
      <Heading level="h2">
        {t("ratings.of", { producer: rating.producer_name, date: day(rating.rated_on) })}
      </Heading>
      <div className="txt-small flex flex-col gap-1">
        <span>
          {t("ratings.scores", {
            accuracy: rating.accuracy,
            quality: rating.quality,
            communication: rating.communication,
            country: region(rating.country),
          })}
        </span>
        {text && <span dir="auto">{text}</span>}
        {answer && <span dir="auto">{t("ratings.answer", { text: answer })}</span>}
        {hidden_reason && (
          <span dir="auto">
            {t("ratings.hidden", { name: rating.hidden_by ?? "", reason: hidden_reason })}
          </span>
        )}
      </div>
      {hidden_reason ? (
        <Button
          className="self-start"
          size="small"
          variant="secondary"
          isLoading={hide.isPending}
          onClick={() => hide.mutate({ id, reason: null })}
        >
          {t("ratings.show")}
        </Button>
      ) : (
        <>
          <NoteField rows={1} label={t("ratings.reason")} value={reason} onChange={setReason} />
          <Button
            className="self-start"
            size="small"
            variant="secondary"
            disabled={!reason.trim() || hide.isPending}
            onClick={() => hide.mutate({ id, reason })}
          >
            {t("ratings.hide")}
          </Button>
        </>
      )}
      {hide.isError && <Failure error={hide.error} />}
    </Container>
  )
}
