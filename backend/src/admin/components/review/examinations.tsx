import { Text as Paragraph } from "@medusajs/ui"
import type { ReviewDetail } from "../../../contracts/curation"
import { useExaminations } from "../../lib/examination-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { Section } from "../section"
import { ExaminationForm } from "./examination-form"

/** Samples and visits of the listing, which curators alone read; the newest case adds to them. */
export function Examinations({ review, isOpen }: { review: ReviewDetail; isOpen: boolean }) {
  const { t, day } = useText()
  const examinations = useExaminations(review.id)
  return (
    <Section title={t("examination.title")}>
      {examinations.isError && <Failure error={examinations.error} />}
      {examinations.data?.length === 0 && (
        <Paragraph size="small">{t("examination.none")}</Paragraph>
      )}
      {examinations.data?.map((one) => (
        <div key={one.id} className="txt-small flex flex-col gap-1">
          <p>
            <strong>{t(`examination.done.${one.kind}`, { day: day(one.day) })}</strong> ·{" "}
            {t("common.by", { name: one.curator_name, institution: one.institution })}
          </p>
          <p className="text-ui-fg-subtle">
            {t(one.is_shown ? "examination.shown" : "examination.hidden")}
          </p>
          {one.note && <p className="whitespace-pre-line">{one.note}</p>}
          {one.photos.map((photo) => (
            <a
              key={photo.id}
              className="underline"
              href={`/admin/curation/examinations/${one.id}/photos/${photo.id}`}
              download={photo.file_name}
            >
              {photo.file_name}
            </a>
          ))}
        </div>
      ))}
      {isOpen && <ExaminationForm reviewId={review.id} />}
    </Section>
  )
}
