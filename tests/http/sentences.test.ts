import { expect, inject, test } from "vitest"
import type { StandardSentence } from "@serumpun/backend/src/contracts/sentences.ts"
import { criteria } from "@serumpun/domain/curation-rules"
import { rubricGroups } from "@serumpun/domain/rubrics/groups"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, refused, today } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const path = "/admin/curation/sentences"

type Answer = { sentence: StandardSentence }
const sentencesOf = async (client: Client) =>
  (await client.get<{ sentences: StandardSentence[] }>(path)).sentences
const find = async (client: Client, id: string) =>
  (await sentencesOf(client)).find((one) => one.id === id)!

/** Words that no other test writes. */
const words = () => {
  const mark = crypto.randomUUID().slice(0, 8)
  return { en: `Please show lot ${mark}.`, id: `Mohon tunjukkan lot ${mark}.` }
}
const add = async (operator: Client) => {
  const body = { criterion: "quality", part: "spices", texts: words() }
  return { body, ...(await operator.post<Answer>(path, body)) }
}

test("the desk reads a sentence in both languages for every criterion and group; operators alone write", async () => {
  const operator = await actors.curator("admin")
  const curator = await actors.curator("curator")
  const all = await sentencesOf(curator)
  for (const criterion of criteria)
    for (const group of rubricGroups) {
      const found = all.filter(
        (one) => one.criterion === criterion && ["common", group].includes(one.part),
      )
      expect(found.length, `${criterion} ${group}`).toBeGreaterThan(0)
    }
  const { sentence, body } = await add(operator)
  const change = { number: 1, texts: words(), is_retired: false }
  expect((await refused(curator.post(path, body))).status).toBe(403)
  expect((await refused(curator.post(`${path}/${sentence.id}`, change))).status).toBe(403)
  for (const stranger of [await actors.producer(), actors.client])
    expect([401, 403]).toContain((await refused(stranger.get(path))).status)
  expect((await find(curator, sentence.id)).editions).toHaveLength(1)
})

test("a sentence changes by editions, which are all kept with who wrote them and when", async () => {
  const operator = await actors.curator("admin")
  const first = (await sentencesOf(operator)).find(({ part }) => part === "furniture")!
  const [was] = first.editions
  const at = `${path}/${first.id}`
  const texts = words()
  const changed = await operator.post<Answer>(at, {
    ...{ number: was.number, texts, is_retired: false },
  })
  expect(changed.sentence.editions[0]).toMatchObject({ number: was.number + 1, texts })
  expect(changed.sentence.editions[0].author).toBeTruthy()
  const retired = { number: was.number + 1, texts, is_retired: true }
  await operator.post(at, retired)
  const back = { number: was.number + 2, texts: was.texts, is_retired: false }
  await operator.post(at, back)

  const { editions, criterion, part } = await find(operator, first.id)
  expect([criterion, part]).toEqual([first.criterion, first.part])
  expect(editions.slice(0, 4).map(({ is_retired }) => is_retired)).toEqual([
    ...[false, true, false, false],
  ])
  expect(editions[0].texts).toEqual(was.texts)
  expect(editions[3]).toEqual(was)
})

test("three taps add one sentence and make one edition", async () => {
  const operator = await actors.curator("admin")
  const body = { criterion: "design", part: "common", texts: words() }
  const added = await Promise.all([1, 2, 3].map(() => operator.post<Answer>(path, body)))
  const ids = new Set(added.map(({ sentence }) => sentence.id))
  expect(ids.size).toBe(1)
  const [id] = [...ids]
  const change = { number: 1, texts: words(), is_retired: false }
  await Promise.all([1, 2, 3].map(() => operator.post(`${path}/${id}`, change)))
  expect((await find(operator, id!)).editions.map(({ number }) => number)).toEqual([2, 1])
})

test("who was slower is told, and overwrites nothing unseen", async () => {
  const operator = await actors.curator("admin")
  const { sentence } = await add(operator)
  const at = `${path}/${sentence.id}`
  const quick = words()
  await operator.post(at, { number: 1, texts: quick, is_retired: false })
  for (const late of [
    { number: 1, texts: words(), is_retired: false },
    { number: 1, texts: sentence.editions[0].texts, is_retired: true },
  ]) {
    const { status, problems } = await refused(operator.post(at, late))
    expect([status, problems]).toEqual([400, [{ field: "number", code: "changed_elsewhere" }]])
  }
  expect((await find(operator, sentence.id)).editions[0].texts).toEqual(quick)
  await operator.post(at, { number: 2, texts: words(), is_retired: false })
  expect((await find(operator, sentence.id)).editions).toHaveLength(3)
})

test("what is empty, too long, twice or about nothing is refused at its field, and nothing stays", async () => {
  const operator = await actors.curator("admin")
  const { sentence, body } = await add(operator)
  const before = (await sentencesOf(operator)).length
  const wrong = async (change: object) =>
    (await refused(operator.post(path, { ...body, ...change }))).problems
  expect(await wrong({ texts: { en: " ", id: body.texts.id } })).toEqual([
    { field: "texts.en", code: "required" },
  ])
  expect(await wrong({ texts: { ...body.texts, id: "a".repeat(301) } })).toMatchObject([
    { field: "texts.id", code: "too_long" },
  ])
  expect(await wrong({ criterion: "no_such_thing" })).toEqual([
    { field: "criterion", code: "invalid_choice" },
  ])
  expect((await wrong({ texts: { ...body.texts, ja: "写真" } })).length).toBe(1)

  const other = await operator.post<Answer>(path, { ...body, texts: words() })
  const twice = await refused(
    operator.post(`${path}/${other.sentence.id}`, {
      ...{ number: 1, texts: body.texts, is_retired: false },
    }),
  )
  expect(twice.problems).toEqual([{ field: "texts.id", code: "repeated" }])
  const unknown = operator.post(`${path}/sentence_none`, {
    ...{ number: 1, texts: words(), is_retired: false },
  })
  expect((await refused(unknown)).status).toBe(404)
  expect((await sentencesOf(operator)).length, sentence.id).toBe(before + 1)
})

test("a sentence can be about a criterion that an operator has named", async () => {
  const operator = await actors.curator("admin")
  const rubrics = "/admin/curation/rubrics"
  const answer = await operator.get<{
    rubrics: { group: string; state: string; content: { criteria: object[] } }[]
  }>(rubrics)
  const { content } = answer.rubrics.find(
    ({ group, state }) => group === "oils" && state === "in_force",
  )!
  const added = {
    ...{ key: "scent_depth", weight: 1, name: { en: "Scent", id: "Aroma" } },
    looks_at: { en: "The scent.", id: "Aromanya." },
    levels: Array.from({ length: 5 }, (_, score) => ({ en: `L ${score}`, id: `T ${score}` })),
  }
  const { rubric } = await operator.post<{ rubric: { id: string } }>(rubrics, {
    group: "oils",
    content: { ...content, criteria: [...content.criteria, added] },
  })
  const body = { criterion: "scent_depth", part: "oils", texts: words() }
  const elsewhere = await refused(operator.post(path, { ...body, part: "textile" }))
  expect(elsewhere.problems).toEqual([{ field: "criterion", code: "invalid_choice" }])
  const { sentence } = await operator.post<Answer>(path, body)
  await operator.delete(`${rubrics}/${rubric.id}`)
  expect((await find(operator, sentence.id)).editions[0].created_at).toContain(today.slice(0, 4))
})
