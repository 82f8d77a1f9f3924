import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  Modules,
} from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  type StepFunction,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { asValue } from "@medusajs/framework/awilix"
import { expect, test } from "vitest"
import { inEveryLocale } from "@serumpun/domain/locales"
import { createCurationLogsStep } from "./curation/steps/create-curation-logs"
import { recordJudgementStep } from "./curation/steps/record-judgement"
import { createReviewsStep, updateReviewsStep } from "./curation/steps/write-reviews"
import { updateCertificatesStep } from "./certificate/steps/write-certificates"
import { switchRevisionStep } from "./listing/steps/switch-revision"
import { upsertTradeTermsStep } from "./listing/steps/upsert-trade-terms"
import { emptyContent } from "./listing/content"
import { updateProducersStep } from "./producer/steps/update-producers"
import { replaceTranslationsStep } from "./replace-translations"

type Row = { id: string; [column: string]: unknown }

// Listings as they are shown: there are none here.
const manager = { execute: async () => [] }
/** What lets a module's service join a transaction; the tables here write at once. */
const joinable = {
  baseRepository_: { transaction: (work: (manager: object) => unknown) => work(manager) },
}
const connection = { transaction: (work: (transaction: object) => unknown) => work({}) }

/** What follows from a change: notices by key, and how often the public was told of something new. */
function followers() {
  const notices: string[] = []
  const changed: object[][] = []
  const notice = {
    ...joinable,
    addNotices: async (rows: { key: string }[]) => notices.push(...rows.map(({ key }) => key)),
    dropNotices: async (keys: string[]) =>
      keys.forEach((key) => notices.splice(notices.indexOf(key), 1)),
  }
  const trade = { ...joinable, markChanged: async (subjects: object[]) => changed.push(subjects) }
  return { notices, changed, modules: { notice, trade } }
}

/** A module's generated methods over one table in memory; rows are copied in and out. */
function table(name: string, rows: Row[]) {
  let made = 0
  const matches = (row: Row, filters: Record<string, unknown>) =>
    Object.entries(filters).every(([key, value]) =>
      Array.isArray(value) ? value.includes(row[key]) : row[key] === value,
    )
  const many = <T>(value: T | T[]) => (Array.isArray(value) ? value : [value])
  const create = async (input: Omit<Row, "id"> | Omit<Row, "id">[]) => {
    const created = many(input).map((row) => ({ ...row, id: `new_${++made}` }))
    rows.push(...created)
    return Array.isArray(input) ? created : created[0]
  }
  const update = async (input: Row | Row[]) => {
    for (const change of many(input)) {
      const row = rows.find(({ id }) => id === change.id)
      if (row) Object.assign(row, structuredClone(change))
    }
    return Array.isArray(input) ? rows : rows.find(({ id }) => id === input.id)
  }
  const remove = async (ids: string | string[]) => {
    for (const id of many(ids))
      rows.splice(
        rows.findIndex((row) => row.id === id),
        1,
      )
  }
  const list = async (filters: Record<string, unknown>) =>
    structuredClone(rows.filter((row) => matches(row, filters)))
  return {
    ...joinable,
    [`list${name}`]: list,
    [`create${name}`]: create,
    [`update${name}`]: update,
    [`delete${name}`]: remove,
  }
}

const failStep = createStep("fail", async () => {
  throw new Error("a later step failed")
})

let runs = 0
/** Runs one step and then one that fails; resolves when everything has been undone. */
async function runAndFail<Input>(
  step: StepFunction<Input, unknown>,
  input: Input,
  modules: Record<string, object>,
): Promise<void> {
  const container = createMedusaContainer()
  container.register(ContainerRegistrationKeys.PG_CONNECTION, asValue(connection))
  for (const [key, service] of Object.entries(modules)) container.register(key, asValue(service))
  const workflow = createWorkflow(`undo-${++runs}`, function (given: WorkflowData<Input>) {
    ;(step as (value: unknown) => unknown)(given)
    failStep()
    return new WorkflowResponse(undefined)
  })
  const { errors } = await workflow(container).run({ input, throwOnError: false })
  expect(errors.map(({ error }) => error.message)).toEqual(["a later step failed"])
}

const review = (): Row => ({
  id: "rev_1",
  listing_id: "prod_1",
  status: "in_review",
  snapshot: { moq: 1 },
  submitted_at: new Date(1),
  decided_at: null,
  note: "kept",
  a_column_added_later: "kept too",
})

test("changed revisions get their whole rows back", async () => {
  const rows = [review()]

  const change = { id: "rev_1", status: "approved" as const, note: null, decided_at: new Date() }
  await runAndFail(updateReviewsStep, { changes: [change] }, { curation: table("Reviews", rows) })

  expect(rows).toEqual([review()])
})

test("what followed from an undone change is taken back, and pages made meanwhile are old", async () => {
  const rows = [review()]
  const { notices, changed, modules } = followers()
  const subject = { subject: "listing" as const, subject_id: "prod_1" }
  const notice = {
    key: "listing_decided:rev_1:published:mkr_1",
    kind: "listing_decided" as const,
    recipient: "dewi@example.org",
    locale: "id" as const,
    reader: null,
    data: { listing_id: "prod_1", title: "Tas", decision: "published" as const, note: null },
  }

  await runAndFail(
    updateReviewsStep,
    { changes: [{ id: "rev_1", note: null }], notices: [notice], changed: [subject] },
    { curation: table("Reviews", rows), ...modules },
  )

  expect(rows).toEqual([review()])
  expect(notices).toEqual([])
  expect(changed).toEqual([[subject], [subject]])
})

test("a new revision disappears", async () => {
  const rows = [review()]
  const input = [{ listing_id: "prod_1", producer_id: "p", revision: 2, snapshot: emptyContent() }]

  await runAndFail(createReviewsStep, input, { curation: table("Reviews", rows) })

  expect(rows).toEqual([review()])
})

test("a judgement disappears whole, so its curator can give it again", async () => {
  const [reviews, assessments, logs] = [[review()], [] as Row[], [] as Row[]]
  const scores = {
    quality: 3,
    capacity: 3,
    continuity: 3,
    packaging: 3,
    design: 3,
    sustainability: 3,
  }
  const assessment = {
    scores,
    notes: {},
    gates: { legality: true, destination_documents: true },
    conflict_of_interest: false,
  }
  const curator = { id: "cur_1", name: "A", institution: "B" }

  await runAndFail(
    recordJudgementStep,
    {
      assessment: { review_id: "rev_1", curator, assessment, rubric_id: null, mean: 3 },
      review_changes: [{ id: "rev_1", status: "rejected" as const }],
      log: [
        {
          subject_type: "review" as const,
          subject_id: "rev_1",
          actor: "calendar" as const,
          action: "rejected",
        },
      ],
    },
    {
      curation: {
        ...table("Reviews", reviews),
        ...table("Assessments", assessments),
        ...table("CurationLogs", logs),
      },
    },
  )

  expect([reviews, assessments]).toEqual([[review()], []])
  expect(logs.map(({ action }) => action)).toEqual(["rejected", "rejected_undone"])
})

test("the log keeps what happened and says that it was undone", async () => {
  const rows: Row[] = []
  const entry = {
    subject_type: "review" as const,
    subject_id: "rev_1",
    actor: "calendar" as const,
    action: "approved",
  }

  await runAndFail(createCurationLogsStep, [entry], { curation: table("CurationLogs", rows) })

  expect(rows.map(({ action }) => action)).toEqual(["approved", "approved_undone"])
})

test("a publication is undone whole: the revision before is public again, without a passport", async () => {
  const before = (): Row[] => [
    { ...review(), id: "rev_1", status: "approved" },
    { ...review(), id: "rev_2", status: "in_review" },
  ]
  const whole = {
    ...{ id: "rev_2", revision: 2, product: { handle: "tas" }, assessments: [] },
    producer: { name: "KUB", handle: "kub", legal_form: "kub", province: "ID-KU", place: "" },
  }
  const [reviews, passports, logs] = [before(), [] as Row[], [] as Row[]]
  const { changed, modules } = followers()

  await runAndFail(
    switchRevisionStep,
    {
      review_id: "rev_2",
      listing_id: "prod_1",
      producer_id: "mkr_1",
      variant_id: "variant_1",
      snapshot: emptyContent(),
      previous_review_id: "rev_1",
      actor: "calendar" as const,
      passport: {
        scores: {} as never,
        mean: 3,
        gates: { legality: true, destination_documents: true },
        curators: [],
        rubric: { group: null, edition: null, gates: [], criteria: [] },
        judged_before: {},
      },
      valid_until: null,
    },
    {
      curation: {
        ...table("Reviews", reviews),
        ...table("Passports", passports),
        ...table("CurationLogs", logs),
      },
      producer: table("Producers", [{ id: "mkr_1", contact_email: "dewi@example.org" }]),
      query: { graph: () => ({ data: [{ ...whole, snapshot: emptyContent() }] }) },
      ...modules,
    },
  )

  expect([reviews, passports]).toEqual([before(), []])
  expect(logs.map(({ action }) => action)).toEqual(["approved", "approved_undone"])
  expect(changed).toHaveLength(2)
})

test("published trade terms get their whole row back, and first ones disappear", async () => {
  const before = (): Row => ({ id: "terms_1", listing_id: "prod_1", moq: 7, extra: "kept" })
  const rows = [before()]
  const input = { review_id: "rev_2", listing_id: "prod_1", snapshot: emptyContent() }

  await runAndFail(upsertTradeTermsStep, input, { trade: table("TradeTerms", rows) })
  expect(rows[0]).toMatchObject(before())

  await runAndFail(
    upsertTradeTermsStep,
    { ...input, listing_id: "prod_2" },
    { trade: table("TradeTerms", rows) },
  )
  expect(rows).toHaveLength(1)
})

test("a producer gets the whole row back", async () => {
  const before = (): Row => ({ id: "mkr_1", status: "verified", changes_note: "old", nib: "1" })
  const rows = [before()]

  await runAndFail(
    updateProducersStep,
    { changes: [{ id: "mkr_1", status: "suspended" as const, changes_note: "new" }] },
    { producer: table("Producers", rows) },
  )

  expect(rows).toEqual([before()])
})

test("a certificate gets the whole row back", async () => {
  const before = (): Row => ({ id: "cert_1", status: "unverified", file_id: "f", number: "1" })
  const rows = [before()]

  await runAndFail(
    updateCertificatesStep,
    { changes: [{ id: "cert_1", status: "verified" as const, file_id: null }] },
    { producer: table("Certificates", rows) },
  )

  expect(rows).toEqual([before()])
})

test("translations become what they were, and new ones disappear", async () => {
  const before = (): Row => ({
    id: "trans_1",
    reference: "product",
    reference_id: "prod_1",
    locale_code: "ja-JP",
    translations: { title: "古い" },
  })
  const rows = [before()]
  const text = (title: string) => ({ title })
  const texts = inEveryLocale((locale) => text(`text in ${locale}`))

  await runAndFail(
    replaceTranslationsStep,
    { reference: "product" as const, reference_id: "prod_1", texts },
    { [Modules.TRANSLATION]: table("Translations", rows) },
  )

  expect(rows).toEqual([before()])
})
