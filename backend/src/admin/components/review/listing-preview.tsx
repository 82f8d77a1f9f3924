import { Text as Paragraph } from "@medusajs/ui"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { ListingPictures } from "./listing-pictures"
import { ListingTexts } from "./listing-texts"

export function ListingPreview({ review }: { review: ReviewDetail }) {
  const { t } = useText()
  return (
    <Section title={t("review.sections.listing")}>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {review.published ? <DifferenceLegend review={review} /> : t("review.firstRevision")}
      </Paragraph>
      <ListingPictures review={review} />
      <ListingTexts review={review} />
    </Section>
  )
}

function DifferenceLegend({ review }: { review: ReviewDetail }) {
  const { t } = useText()
  if (JSON.stringify(review.published) === JSON.stringify(review.snapshot))
    return <>{t("review.noDifference")}</>
  return (
    <>
      {t("review.diffLegend")}{" "}
      <ins className="bg-ui-tag-green-bg text-ui-tag-green-text rounded-sm">
        {t("review.added")}
      </ins>
      ,{" "}
      <del className="bg-ui-tag-red-bg text-ui-tag-red-text rounded-sm">{t("review.removed")}</del>
    </>
  )
}
