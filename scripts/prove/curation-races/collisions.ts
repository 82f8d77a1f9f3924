import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import {
  createActors,
  goodAssessment,
  today,
  type Producer,
} from "../../../tests/support/actors.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import type { Client } from "../../http/client.ts"
import { withClient } from "../../start/setup-marks.ts"
import { type Answer, attempt } from "../answers/attempt.ts"

/** `atMost`: so many of the deeds may have succeeded. */
export type Collision = { kind: string; listing_id: string; answers: Answer[]; atMost: number }

type Deed = [name: string, work: () => Promise<unknown>]
type Case = { listing_id: string; deeds: Deed[]; atMost: number }

const judge = (curator: Client, review: string, scores = goodAssessment.scores) =>
  curator.post(`/admin/curation/reviews/${review}/assessments`, {
    ...goodAssessment,
    scores,
    notes: Object.fromEntries(Object.keys(scores).map((name) => [name, "Not enough yet."])),
  })
const zero = Object.fromEntries(
  Object.keys(goodAssessment.scores).map((name) => [name, 0]),
) as typeof goodAssessment.scores

/** @returns makes one collision with each call: several people act on one listing at the same moment */
export async function collideOverListing(
  stack: TestStack,
  random: () => number,
): Promise<() => Promise<Collision>> {
  const actors = createActors(stack)
  const producer = await actors.producer()
  const curators = await Promise.all(
    (["curator", "curator2", "curator3", "curator4"] as const).map(actors.curator),
  )
  const cases = casesOf(stack, actors, producer, curators)
  const kinds = Object.keys(cases)
  let made = 0
  return async () => {
    const kind = kinds[made++ % kinds.length]!
    const { listing_id, deeds, atMost } = await cases[kind]!()
    deeds.sort(() => random() - 0.5)
    const answers = await Promise.all(deeds.map(([deed, work]) => attempt(deed, work)))
    return { kind, listing_id, answers, atMost }
  }
}

function casesOf(
  stack: TestStack,
  actors: ReturnType<typeof createActors>,
  producer: Producer,
  [one, two, three, four]: Client[],
): Record<string, () => Promise<Case>> {
  const at = (id: string) => `/producer/listings/${id}`
  const submitted = async () => {
    const listing_id = await actors.submitted(producer)
    return { listing_id, review: (await actors.reviewOf(listing_id)).id }
  }
  const times = (name: string, work: () => Promise<unknown>): Deed[] =>
    ["", " again", " once more"].map((which): Deed => [`${name}${which}`, work])
  return {
    "last judgement": async () => {
      const { listing_id, review } = await submitted()
      await judge(one!, review)
      const deeds = [two!, three!, four!].map((who, index): Deed => [
        `judge ${index}`,
        () => judge(who, review),
      ])
      return { listing_id, deeds, atMost: 1 }
    },
    "end of a review": async () => {
      const { listing_id, review } = await submitted()
      await judge(one!, review)
      const back = `/admin/curation/reviews/${review}/request-changes`
      const deeds: Deed[] = [
        ["judge", () => judge(two!, review)],
        ["take back", () => producer.post(`${at(listing_id)}/take-back`)],
        ["send back", () => three!.post(back, { reasons: ["text_unclear"] })],
      ]
      return { listing_id, deeds, atMost: 1 }
    },
    "one judgement": async () => {
      const { listing_id, review } = await submitted()
      return { listing_id, deeds: times("judge", () => judge(one!, review)), atMost: 1 }
    },
    submission: async () => {
      const listing_id = await actors.draft(producer)
      const deeds = times("submit", () => producer.post(`${at(listing_id)}/submit`))
      return { listing_id, deeds, atMost: 1 }
    },
    appeal: async () => {
      const { listing_id, review } = await submitted()
      await judge(one!, review, zero)
      await judge(two!, review, zero)
      const body = { reason: "Judged by old pictures." }
      const deeds = times("appeal", () => producer.post(`${at(listing_id)}/appeal`, body))
      return { listing_id, deeds, atMost: 1 }
    },
    renewal: async () => {
      const { id: listing_id } = await actors.published(producer)
      await endIn60Days(stack.databaseUrl, listing_id)
      const deeds = times("renew", () => producer.post(`${at(listing_id)}/renew`))
      return { listing_id, deeds, atMost: 1 }
    },
    "small change": async () => {
      const { id: listing_id } = await actors.published(producer)
      await producer.post(at(listing_id), { lead_time_days: 21 })
      const { listing } = await producer.get<{ listing: ProducerListing }>(at(listing_id))
      if (!listing.light_changes) throw new Error(`${listing_id} would be judged`)
      const deeds = times("show", () => producer.post(`${at(listing_id)}/submit`))
      return { listing_id, deeds, atMost: 1 }
    },
    "change or withdrawal": async () => {
      const { id: listing_id } = await actors.published(producer)
      await producer.post(at(listing_id), { lead_time_days: 21 })
      const deeds: Deed[] = [
        ["show", () => producer.post(`${at(listing_id)}/submit`)],
        ["withdraw", () => producer.post(`${at(listing_id)}/withdraw`)],
        ["discard", () => producer.post(`${at(listing_id)}/discard-edit`)],
      ]
      // A change that was shown, or an edit that was given up, can still be withdrawn afterwards.
      return { listing_id, deeds, atMost: 2 }
    },
  }
}

const endIn60Days = (databaseUrl: string, listingId: string) =>
  withClient(databaseUrl, (client) =>
    client.query("update passport set valid_until = $1 where listing_id = $2", [
      addDays(today, 60),
      listingId,
    ]),
  )
