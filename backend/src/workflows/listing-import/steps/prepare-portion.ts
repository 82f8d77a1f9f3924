import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { IProductModuleService, ISalesChannelModuleService } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { handleOf } from "@serumpun/domain/handles"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { TextMarks } from "@serumpun/domain/translations"
import { listReviewRows } from "../../../readers/review"
import { judgeRows } from "../check-portion"
import { readIds, type RowFinding, stillWaiting, writeListingIds } from "../import-store"
import type { Judged } from "../judge-row"
import type { PortionInput } from "../write-portion"

export type NewListing = {
  row_id: string
  listing_id: string
  handle: string
  number: string | null
  content: ListingContent
}
/** `review`: what is written over while it is a draft; `revision`: the last number that is taken. */
export type ChangedListing = {
  row_id: string
  listing_id: string
  content: ListingContent
  review: {
    id: string
    revision: number
    is_draft: boolean
    snapshot: ListingContent
    text_marks: TextMarks | null
  }
}

export type Portion = {
  created: NewListing[]
  changed: ChangedListing[]
  /** Rows that turn out to change nothing, or to be wrong by now. */
  findings: RowFinding[]
  /** Products that a process which ended has left without a revision. */
  leftover: string[]
  sales_channel_id: string | null
}

/** Judges the rows once more, under the locks of their listings, since people went on working. */
export const preparePortionStep = createStep(
  "prepare-import-portion",
  async (
    { job, rows: read, listing_ids }: PortionInput,
    { container },
  ): Promise<StepResponse<Portion>> => {
    const rows = await stillWaiting(container, job, read)
    const all = await judgeRows(container, job, rows, await readIds(container, job))
    // A listing that is found only now is not locked: its row comes again with the next portion.
    const isLate = ({ own, outcome }: Judged) =>
      outcome === "changed" && own !== null && !listing_ids.includes(own.listing_id)
    const late = all.filter(isLate)
    const judged = all.filter((row) => !isLate(row))
    const created = judged.filter(({ outcome }) => outcome === "new")
    const handles = await freeHandles(container, created)
    const listings = created.map(({ row, number, content }, index) => ({
      row_id: row.id,
      listing_id: generateEntityId(undefined, "prod"),
      handle: handles[index] ?? "",
      number,
      content,
    }))
    const leftover = await findLeftover(
      container,
      created.flatMap(({ row }) => row.listing_id ?? []),
    )
    // Before anything is made: whoever goes on after a crash finds what it left.
    await writeListingIds(container, [
      ...listings.map(({ row_id, listing_id }) => ({ id: row_id, listing_id })),
      ...late.map(({ row, own }) => ({ id: row.id, listing_id: own?.listing_id ?? "" })),
    ])
    const [channel] = await container
      .resolve<ISalesChannelModuleService>(Modules.SALES_CHANNEL)
      .listSalesChannels({}, { take: 1, select: ["id"] })
    return new StepResponse({
      ...{ created: listings, changed: changedOf(judged), findings: findingsOf(judged), leftover },
      sales_channel_id: channel?.id ?? null,
    })
  },
)

type JudgedRow = Judged & { row: { id: string } }

const changedOf = (judged: JudgedRow[]): ChangedListing[] =>
  judged.flatMap(({ row, own, outcome, content }) =>
    own && outcome === "changed"
      ? [
          {
            row_id: row.id,
            listing_id: own.listing_id,
            content,
            review: {
              ...{ id: own.id, revision: own.last_revision, snapshot: own.snapshot },
              ...{ is_draft: own.status === "draft", text_marks: own.text_marks },
            },
          },
        ]
      : [],
  )

const findingsOf = (judged: JudgedRow[]): RowFinding[] =>
  judged
    .filter(({ outcome }) => outcome === "unchanged" || outcome === "wrong")
    .map(({ row, own, outcome, problems, title }) => ({
      ...{ id: row.id, outcome, problems, title },
      listing_id: own?.listing_id ?? null,
    }))

/** Products without any revision: nobody can have seen them. */
async function findLeftover(container: MedusaContainer, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const revisions = await listReviewRows(container, { listing_id: ids })
  const seen = new Set(revisions.map(({ listing_id }) => listing_id))
  const products = await container
    .resolve<IProductModuleService>(Modules.PRODUCT)
    .listProducts({ id: ids }, { select: ["id"], take: ids.length })
  return products.map(({ id }) => id).filter((id) => !seen.has(id))
}

/** An address for each listing, asked for all at once; a taken one gets a short suffix. */
async function freeHandles(container: MedusaContainer, judged: Judged[]): Promise<string[]> {
  const wished = judged.map(
    ({ handle, content }) => handle ?? handleOf(content.title.en || content.title.id, "listing"),
  )
  const products = await container
    .resolve<IProductModuleService>(Modules.PRODUCT)
    .listProducts({ handle: wished }, { select: ["handle"], take: wished.length })
  const taken = new Set(products.map(({ handle }) => handle))
  return wished.map((handle) => {
    const free = taken.has(handle) ? `${handle}-${randomBytes(4).toString("hex")}` : handle
    taken.add(free)
    return free
  })
}
