import { addDays, dayIn } from "@serumpun/domain/days"
import { expect, test } from "vitest"
import { readLostCertificates } from "./lost-certificates"

const today = dayIn(new Date())
const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
const scores = {
  quality: 3,
  capacity: 3,
  continuity: 3,
  packaging: 3,
  design: 3,
  sustainability: 3,
}
const gates = { legality: true, destination_documents: true }
const assessment = (institution: string) => ({
  ...{ scores, gates, institution, conflict_of_interest: false, created_at: new Date() },
})
const review = {
  ...{ listing_id: "prod_1", decided_at: new Date() },
  snapshot: { certificate_ids: ["cert_1"], hs_code: "170290" },
  passport: { approved_on: today, valid_until: addDays(today, 99) },
  assessments: [assessment("A"), assessment("B")],
  product: { id: "prod_1", handle: "sugar", status: "published", external_id: null },
  producer: { id: "prod_1", status: "verified" },
}
const halal = {
  ...{ id: "cert_1", scheme: "halal", status: "verified", scope_hs: [], updated_at: daysAgo(400) },
  ...{ valid_from: addDays(today, -400), valid_until: addDays(today, 30) },
}

/** What of a quote written five days ago is lost today, when the listing has this certificate. */
async function lost(change: Partial<typeof halal>, needed = ["halal"]) {
  const row = { ...halal, ...change }
  const holds = row.status === "verified" ? [row] : []
  const query = {
    graph: async ({ entity }: { entity: string }) => ({
      data: entity === "review" ? [review] : holds,
    }),
  }
  const listCertificates = async ({ scheme }: { scheme: string[] }) =>
    scheme.includes(row.scheme) ? [row] : []
  const container = {
    resolve: (key: string) => (key === "query" ? query : { listCertificates }),
  }
  const found = await readLostCertificates(container as never, ["prod_1"], {
    needed,
    written: daysAgo(5),
  })
  return [...found]
}

test("a certificate that ran out or was taken back since the quote was written is lost", async () => {
  expect(await lost({ valid_until: addDays(today, -2) })).toEqual([["prod_1", "halal"]])
  expect(await lost({ status: "revoked", updated_at: daysAgo(1) })).toEqual([["prod_1", "halal"]])
})

test("what holds, what nobody asked for and what had ended before is not", async () => {
  expect(await lost({})).toEqual([])
  expect(await lost({ valid_until: addDays(today, -2) }, ["fsc"])).toEqual([])
  expect(await lost({ valid_until: addDays(today, -9) })).toEqual([])
  expect(await lost({ status: "revoked", updated_at: daysAgo(20) })).toEqual([])
})
