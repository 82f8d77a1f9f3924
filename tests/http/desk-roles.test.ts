import { expect, inject, test } from "vitest"
import type { CuratorProfile } from "@serumpun/backend/src/contracts/curation.ts"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, freshNib, refused } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { createTranslator } from "../support/translators.ts"

const stack = inject("stack")
const actors = createActors(stack)
const taken = { status: 400, problems: [{ field: "user_id", code: "invalid_choice" }] }

const asCurator = (operator: Client, user_id: string) =>
  operator.post("/admin/curation/curators", {
    ...{ user_id, name: "Rahma", institution: "Dinas Uji", province: "ID-GO" },
  })
const asTranslator = (operator: Client, user_id: string, languages = ["ja"]) =>
  operator.post("/admin/translators", { user_id, name: "Rahma", languages })

test("who judges, translates or acts for an agency gets no second role until the first has ended", async () => {
  const operator = await actors.curator("admin")
  const agent = await createAgent(actors, `Dinas Uji ${freshNib()}`, [
    { province: "ID-GO", regency: null },
  ])
  const asAgent = (user_id: string, institution_id: string | null = agent.institution_id) =>
    operator.post("/admin/institution-users", { user_id, name: "Rahma", institution_id })
  const translator = await createTranslator(actors, "ja")

  for (const { user_id } of [agent, translator])
    expect(await refused(asCurator(operator, user_id))).toMatchObject(taken)
  expect(await refused(asAgent(translator.user_id))).toMatchObject(taken)
  expect(await refused(asTranslator(operator, agent.user_id))).toMatchObject(taken)

  await asAgent(agent.user_id, null)
  await asTranslator(operator, translator.user_id, [])
  // One who has translated acts for an agency, and the other way round.
  await asAgent(translator.user_id)
  await translator.get("/admin/region/businesses?limit=1")
  expect(await translator.get("/admin/curation/me")).toMatchObject({
    ...{ curator: null, translator: null, agent: { institution: { id: agent.institution_id } } },
  })
  await asAgent(translator.user_id, null)
  await asTranslator(operator, agent.user_id)
  await agent.get("/admin/listing-translations?language=ja&limit=1")
  expect((await refused(agent.get("/admin/region/businesses?limit=1"))).status).toBe(403)
  await asTranslator(operator, agent.user_id, [])
  for (const person of [agent, translator]) {
    await asCurator(operator, person.user_id)
    const me = await person.get<{ curator: CuratorProfile | null }>("/admin/curation/me")
    expect(me.curator?.institution).toBe("Dinas Uji")
    for (const again of [asCurator, asTranslator])
      expect(await refused(again(operator, person.user_id))).toMatchObject(taken)
    expect(await refused(asAgent(person.user_id))).toMatchObject(taken)
  }
})

test("an operator gives no role to themselves, and nobody one to a user who is not there", async () => {
  const operator = await actors.curator("admin")
  const { user } = await operator.get<{ user: { id: string } }>("/admin/users/me")
  for (const give of [asCurator, asTranslator]) {
    expect(await refused(give(operator, user.id))).toMatchObject(taken)
    expect(await refused(give(operator, "user_nobody"))).toMatchObject({ status: 404 })
  }
  await operator.get("/admin/invites")
})

test("of two roles given at one moment one holds", async () => {
  const operator = await actors.curator("admin")
  const { user_id } = await createTranslator(actors)
  const given = await Promise.allSettled([
    asCurator(operator, user_id),
    asTranslator(operator, user_id),
    asCurator(operator, user_id),
  ])
  expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})
