import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { handleOf } from "@serumpun/domain/handles"
import { localized } from "@serumpun/domain/locales"
import { checkCollection } from "@serumpun/domain/shop-window/collection"
import type { ChangeCollection, WriteCollection } from "../../contracts/collection"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { SHOP_WINDOW_MODULE } from "../../modules/shop-window"
import type ShopWindowModuleService from "../../modules/shop-window/service"
import { type CollectionRow, findCollection, readCollectionRows } from "../../readers/collections"
import { readPublicListings } from "../../readers/public-listing"
import { readActorName } from "../actor"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { refuseConflict } from "./refuse-conflict"

export type CollectionDeed =
  | { deed: "make"; body: WriteCollection }
  | { deed: "change"; id: string; body: ChangeCollection }
  | { deed: "end" | "reopen"; id: string }
/** `curator_id` is null for an operator. */
type Input = { user_id: string; curator_id: string | null } & CollectionDeed

const changeCollectionStep = createStep(
  "change-shop-collection",
  async (input: Input, { container }) => {
    if (input.deed === "make") return new StepResponse(await make(container, input, input.body))
    const row = await readRow(container, input.id)
    if (input.deed === "change")
      return new StepResponse(await change(container, input, row, input.body))
    return new StepResponse(
      input.deed === "end" ? await end(container, input, row) : await reopen(container, input, row),
    )
  },
)

/** What was sent twice is the one there is. */
async function make(container: MedusaContainer, by: Input, body: WriteCollection) {
  const today = dayIn(new Date())
  throwProblems(checkCollection(body, today, null))
  const { rows } = await readCollectionRows(queryOf(container), {
    filters: { ended_at: null, until_day: { $gte: today } },
    take: ROWS,
    order: { id: "ASC" },
  })
  const there = rows.find((row) => isSame(row, body))
  if (there) return { id: there.id }
  await checkGoods(container, body.listing_ids, [])
  await refuseConflicts(container, by, body.listing_ids)
  const made_by = await readActorName(container, by)
  const slug = await freeSlug(container, body)
  return write(container, by, { id: null, body, action: "collection_made" }, (service, context) =>
    service.createShopCollections({ ...toColumns(body), slug, made_by }, context),
  )
}

async function change(
  container: MedusaContainer,
  by: Input,
  row: CollectionRow,
  { version, ...body }: ChangeCollection,
) {
  if (row.ended_at) refuse("collection", "changed_elsewhere")
  if (isSame(row, body)) return { id: row.id }
  if (version !== row.version) refuse("collection", "changed_elsewhere")
  throwProblems(checkCollection(body, dayIn(new Date()), row.from_day))
  await checkGoods(container, body.listing_ids, row.listing_ids)
  const before = toColumns(row)
  const after = toColumns(body)
  // Words alone say nothing about whose goods stand where, and until when.
  const isSameGoods = (["listing_ids", "from_day", "until_day"] as const).every(
    (name) => JSON.stringify(before[name]) === JSON.stringify(after[name]),
  )
  if (!isSameGoods) await refuseConflicts(container, by, [...row.listing_ids, ...body.listing_ids])
  const changed_by = await readActorName(container, by)
  const { id } = row
  return write(container, by, { id, body, action: "collection_changed" }, (service, context) =>
    service.updateShopCollections(
      { id, ...toColumns(body), version: version + 1, changed_by },
      context,
    ),
  )
}

async function end(container: MedusaContainer, by: Input, row: CollectionRow) {
  const { id } = row
  // Whoever comes second finds it done.
  if (row.ended_at) return { id }
  await refuseConflicts(container, by, row.listing_ids)
  const ended_by = await readActorName(container, by)
  const action = "collection_ended"
  return write(container, by, { id, body: row, action }, (service, context) =>
    service.updateShopCollections({ id, ended_by, ended_at: new Date() }, context),
  )
}

/** Takes an early end back. Its days are as they were; one that is over by now gets new ones by a change. */
async function reopen(container: MedusaContainer, by: Input, row: CollectionRow) {
  const { id, version } = row
  if (!row.ended_at) return { id }
  await refuseConflicts(container, by, row.listing_ids)
  const changed_by = await readActorName(container, by)
  const action = "collection_reopened"
  return write(container, by, { id, body: row, action }, (service, context) =>
    service.updateShopCollections(
      { id, ended_by: null, ended_at: null, version: version + 1, changed_by },
      context,
    ),
  )
}

type Context = Parameters<ShopWindowModuleService["createShopCollections"]>[1]
type Change = { id: string | null; body: WriteCollection; action: string }

/** With its line of the log; pages are made anew, search has nothing to do with it. */
function write(
  container: MedusaContainer,
  { user_id }: Input,
  { id, body, action }: Change,
  work: (service: ShopWindowModuleService, context: Context) => Promise<{ id: string }>,
): Promise<{ id: string }> {
  const { title, from_day, until_day, listing_ids } = body
  const note = `${title.en}, ${from_day} – ${until_day}: ${listing_ids.join(", ")}`
  return writeWith(container, { changed: [] }, async ({ run }) => {
    const written = await run(container.resolve<ShopWindowModuleService>(SHOP_WINDOW_MODULE), work)
    const subject = { subject_type: "shop_window" as const, subject_id: id ?? written.id }
    const logged = await toLogRows(container, [{ ...subject, action, note, actor: { user_id } }])
    await run(container.resolve<CurationModuleService>(CURATION_MODULE), (service, context) =>
      service.createCurationLogs(logged, context),
    )
    return { id: written.id }
  })
}

/** Only public goods are added; those that were public stay. */
async function checkGoods(
  container: MedusaContainer,
  wanted: string[],
  before: string[],
): Promise<void> {
  const added = wanted.filter((id) => !before.includes(id))
  const found = await readPublicListings(queryOf(container), { listing_id: added })
  if (found.length < added.length) refuse("listing_ids", "listing_not_public")
}

/** Who has a conflict with a producer has no say in a collection's goods, their order and its days. */
async function refuseConflicts(
  container: MedusaContainer,
  { curator_id }: Input,
  listing_ids: string[],
): Promise<void> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listReviews({ listing_id: [...new Set(listing_ids)] }, { select: ["producer_id"], take: null })
  // Whether they are public at present or not.
  const producers = new Set(rows.map(({ producer_id }) => producer_id))
  for (const producer_id of producers) await refuseConflict(container, curator_id, producer_id)
}

/** The English name with the year of its beginning; a name that was there before gets a number. */
async function freeSlug(container: MedusaContainer, { title, from_day }: WriteCollection) {
  const name = `${handleOf(title.en, "collection")}-${from_day.slice(0, 4)}`
  const { rows } = await readCollectionRows(queryOf(container), {
    filters: { slug: { $like: `${name}%` } },
    take: ROWS,
    order: { id: "ASC" },
  })
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = name
  for (let number = 2; taken.has(slug); number++) slug = `${name}-${number}`
  return slug
}

/** More than there will ever be at once. */
const ROWS = 1_000

async function readRow(container: MedusaContainer, id: string): Promise<CollectionRow> {
  const row = await findCollection(queryOf(container), { id })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such collection")
  return row
}

const isSame = (row: CollectionRow, body: WriteCollection): boolean =>
  JSON.stringify(toColumns(row)) === JSON.stringify(toColumns(body))

function toColumns({ title, introduction, listing_ids, from_day, until_day }: WriteCollection) {
  return {
    title: localized(title),
    introduction: localized(introduction),
    ...{ listing_ids: listing_ids as unknown as Record<string, unknown>, from_day, until_day },
  }
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** One after the other, so that what is pressed twice is one and no two have one address. */
export const changeCollectionWorkflow = createWorkflow(
  "change-shop-collection",
  function (input: Input) {
    const lock = holdLockStep({ key: "shop-collections" })
    const written = changeCollectionStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(written)
  },
)
