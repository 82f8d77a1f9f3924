import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Carried } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { type Locale, shownIn } from "@serumpun/domain/locales"
import { type PassportFacts, type PassportState, passportState } from "@serumpun/domain/passports"
import type { ProducerStatus, ReviewStatus } from "@serumpun/domain/statuses"
import type { PassportDetail } from "../contracts/passport"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import type { IssuedPassport } from "../passport/credential"
import { type GivenAssessment, toIssuedContent } from "./assessment"
import { type Editions, judgingOf, readEditions } from "./rubrics"
import { listShownExaminations, shownBy } from "./examination"
import { gatherPassportFacts } from "./passport-facts"
import type { ProducerRow } from "./producer"

type PassportRow = Awaited<ReturnType<CurationModuleService["retrievePassport"]>>
type JudgedReview = {
  id: string
  listing_id: string
  revision: number
  status: ReviewStatus
  decided_at: string | Date | null
  snapshot: ListingContent
  assessments: GivenAssessment[]
  carried: Carried | null
  product: { handle: string; status: string } | null
  producer: ProducerRow | null
}
type Whole = JudgedReview & {
  product: NonNullable<JudgedReview["product"]>
  producer: NonNullable<JudgedReview["producer"]>
}
type Found = IssuedPassport & { row: PassportRow; review: JudgedReview; state: PassportState }

/**
 * A passport as it was issued, and its state today. Facts of those that were issued before facts were
 * kept are gathered from what is left of that day; the first signing keeps them.
 * @throws NOT_FOUND for an id that no revision was published with
 */
export async function readIssuedPassport(container: MedusaContainer, id: string): Promise<Found> {
  const [row] = await curationOf(container).listPassports({ id }, { take: 1 })
  const review = row && (await readReview(container, row.review_id))
  const content =
    review &&
    issuedContentOf(review, await readEditions(container.resolve(ContainerRegistrationKeys.QUERY)))
  if (!row || !content || !isWhole(review))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such passport")
  const { approved_on, valid_until, position } = row
  const facts = row.facts
    ? (JSON.parse(row.facts) as PassportFacts)
    : await gatherPassportFacts(
        container,
        { ...review, handle: review.product.handle },
        approved_on,
      )
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const shown = await listShownExaminations(query, [review.listing_id])
  const examined = shownBy(shown, review)
  const passport = { id, ...content, approved_on, valid_until, examined }
  return { row, review, position, passport, facts, state: stateOf(review, valid_until) }
}

/**
 * What a passport of this revision is issued for on an ISO day.
 * @throws NOT_FOUND when the revision, its listing or its producer is gone
 */
export async function readPassportFacts(
  container: MedusaContainer,
  review_id: string,
  day: string,
): Promise<PassportFacts> {
  const review = await readReview(container, review_id)
  if (!isWhole(review))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
  return gatherPassportFacts(container, { ...review, handle: review.product.handle }, day)
}

const issuedContentOf = (review: JudgedReview, editions: Editions) =>
  toIssuedContent(review.assessments, judgingOf(editions, review, review.assessments))

const curationOf = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

const isWhole = (review: JudgedReview | null | undefined): review is Whole =>
  Boolean(review?.product && review.producer)

async function readReview(container: MedusaContainer, id: string): Promise<JudgedReview | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "review",
    fields: [
      "id",
      "listing_id",
      "revision",
      "status",
      "decided_at",
      "snapshot",
      "carried",
      "assessments.rubric_id",
      "assessments.scores",
      "assessments.gates",
      "assessments.conflict_of_interest",
      "assessments.institution",
      "assessments.created_at",
      "product.handle",
      "product.status",
      "producer.*",
    ],
    filters: { id },
  })
  return (data[0] as unknown as JudgedReview) ?? null
}

function stateOf({ status, producer, product }: JudgedReview, valid_until: string): PassportState {
  return passportState(
    {
      review_status: status,
      producer_status: (producer?.status ?? "draft") as ProducerStatus,
      is_published: product?.status === "published",
      valid_until,
    },
    dayIn(new Date()),
  )
}

/** @throws NOT_FOUND as `readIssuedPassport` does */
export async function readPassportDetail(
  container: MedusaContainer,
  id: string,
  locale: Locale,
): Promise<PassportDetail> {
  const { passport, facts, review, state } = await readIssuedPassport(container, id)
  const successor = state === "valid" ? null : await readSuccessor(container, review)
  const { title, ...rest } = facts
  return {
    ...passport,
    ...rest,
    title: shownIn(title, locale),
    state,
    ended_on: endedOn(state, { review, valid_until: passport.valid_until, successor }),
    superseded_by: successor?.id ?? null,
  }
}

/** The passport that holds for the listing now, when that is another one. */
async function readSuccessor(container: MedusaContainer, { id, listing_id }: JudgedReview) {
  const curation = curationOf(container)
  const [current] = await curation.listReviews({ listing_id, status: "approved" }, { take: 1 })
  if (!current || current.id === id) return null
  const [passport] = await curation.listPassports({ review_id: current.id }, { take: 1 })
  if (!passport) return null
  const review = await readReview(container, current.id)
  return review && stateOf(review, passport.valid_until) === "valid" ? passport : null
}

type Ended = { review: JudgedReview; valid_until: string; successor: PassportRow | null }

function endedOn(state: PassportState, { review, valid_until, successor }: Ended): string | null {
  if (state === "expired") return valid_until
  if (state === "superseded") return successor?.approved_on ?? null
  const { status, decided_at } = review
  return status === "withdrawn" && decided_at ? dayIn(new Date(decided_at)) : null
}
