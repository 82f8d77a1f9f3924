import type { ReviewRow } from "@serumpun/backend/src/contracts/curation.ts"
import type { Client } from "../../http/client.ts"
import { examinersOf, type Curators } from "./curators.ts"
import type { DemoListing } from "./goods.ts"

/**
 * Two curators read each waiting listing of a producer and write down what the demo file says they
 * found. The second one's judgement publishes it.
 */
export async function assessListings(
  curators: Curators,
  waiting: Map<string, DemoListing>,
): Promise<void> {
  for (const index of [0, 1] as const) {
    const examiner = (demo: DemoListing) =>
      examinersOf(curators, { province: demo.province, category: demo.category })[index]
    for (const curator of new Set([...waiting.values()].map(examiner))) {
      const own = [...waiting].filter(([, demo]) => examiner(demo) === curator)
      await assess(curator, index, new Map(own))
    }
  }
}

async function assess(
  curator: Client,
  index: 0 | 1,
  demos: Map<string, DemoListing>,
): Promise<void> {
  const { reviews } = await curator.get<{ reviews: ReviewRow[] }>("/admin/curation/reviews")
  for (const review of reviews) {
    const curation = demos.get(review.listing_id)?.curation
    if (!curation || review.mine) continue
    await curator.post(`/admin/curation/reviews/${review.id}/assessments`, {
      scores: curation.scores[index],
      notes: {},
      gates: { legality: true, destination_documents: true },
      conflict_of_interest: false,
      comment: curation.notes[index],
    })
  }
}
