import type { ReviewDetail } from "../../../contracts/curation"
import { listingFacts } from "../../lib/listing-facts"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { FactList } from "./fact-list"

export function TradeTerms({ review }: { review: ReviewDetail }) {
  const text = useText()
  const was = review.published ? listingFacts(review.published, text) : []
  return (
    <Section title={text.t("review.sections.terms")}>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-1 2xl:grid-cols-2">
        {listingFacts(review.snapshot, text).map((group, index) => (
          <FactList key={group.title} group={group} was={was[index]} />
        ))}
      </div>
    </Section>
  )
}
