import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkWindowDays, overlap, PINS_OF_ONE_PRODUCER } from "@serumpun/domain/shop-window/rules"
import type { ShowInWindow } from "../../contracts/shop-window"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { SHOP_WINDOW_MODULE } from "../../modules/shop-window"
import type ShopWindowModuleService from "../../modules/shop-window/service"
import { readPublicListings } from "../../readers/public-listing"
import type { WindowRow } from "../../readers/shop-window"
import { readActorName } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { refuseConflict } from "./refuse-conflict"

export type ShopWindowDeed = { deed: "show"; body: ShowInWindow } | { deed: "end"; id: string }
/** `curator_id` is null for an operator. */
type ChangeShopWindowInput = { user_id: string; curator_id: string | null } & ShopWindowDeed
type Row = WindowRow & { producer_id: string; ended_at: Date | null }

const windowOf = (container: MedusaContainer) =>
  container.resolve<ShopWindowModuleService>(SHOP_WINDOW_MODULE)
const curationOf = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

const changeShopWindowStep = createStep(
  "change-shop-window",
  async (input: ChangeShopWindowInput, { container }) =>
    new StepResponse(
      input.deed === "show"
        ? await show(container, input, input.body)
        : await end(container, input, input.id),
    ),
)

/** The same again is the one there is; another of the same listing is told, since somebody else wants it otherwise. */
async function show(
  container: MedusaContainer,
  by: ChangeShopWindowInput,
  body: ShowInWindow,
): Promise<{ id: string }> {
  const today = dayIn(new Date())
  const { kind, listing_id } = body
  const isHidden = kind === "hide"
  const wanted = { ...body, ...(isHidden ? { scope: "catalogue" as const, place: 1 } : {}) }
  const rows = (await windowOf(container).listShopWindowEntries(
    { ended_at: null },
    { take: null },
  )) as Row[]
  const there = rows.find(
    (row) => row.kind === kind && row.listing_id === listing_id && row.scope === wanted.scope,
  )
  const isOver = there && there.until_day < today
  if (there && !isOver) {
    if (isSame(there, wanted)) return { id: there.id }
    refuse("listing_id", "changed_elsewhere")
  }
  throwProblems(checkWindowDays(wanted, today))
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [listing] = await readPublicListings(query, { listing_id: [listing_id] })
  if (!listing) return refuse("listing_id", "listing_not_public")
  const producer_id = listing.producer.id
  await refuseConflict(container, by.curator_id, producer_id)
  const others = rows.filter(
    (row) =>
      row.kind === "pin" &&
      row.producer_id === producer_id &&
      row.scope === wanted.scope &&
      overlap(row, wanted),
  )
  if (!isHidden && others.length >= PINS_OF_ONE_PRODUCER)
    refuse("listing_id", "too_many", { max: PINS_OF_ONE_PRODUCER })
  const made_by = await readActorName(container, { user_id: by.user_id })
  // It did nothing any more; ended by itself, since the index lets no second one in before.
  if (isOver)
    await windowOf(container).updateShopWindowEntries({ id: there.id, ended_at: new Date() })
  const action = isHidden ? "hidden" : "pinned"
  return write(container, by, { row: wanted, action }, async (service, context) => {
    const row = { ...wanted, producer_id, made_by }
    const { id } = await service.createShopWindowEntries(row, context)
    return { id }
  })
}

async function end(
  container: MedusaContainer,
  by: ChangeShopWindowInput,
  id: string,
): Promise<{ id: string }> {
  const [row] = (await windowOf(container).listShopWindowEntries({ id }, { take: 1 })) as Row[]
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such entry")
  // Whoever comes second finds it done.
  if (row.ended_at) return { id }
  await refuseConflict(container, by.curator_id, row.producer_id)
  const ended_by = await readActorName(container, { user_id: by.user_id })
  const action = row.kind === "hide" ? "hidden_ended" : "pin_ended"
  return write(container, by, { row, action }, async (service, context) => {
    await service.updateShopWindowEntries({ id, ended_by, ended_at: new Date() }, context)
    return { id }
  })
}

type Context = Parameters<ShopWindowModuleService["createShopWindowEntries"]>[1]
/** Writes it with its line of the log, and owes it to search where it changes what buyers see today. */
async function write(
  container: MedusaContainer,
  { user_id }: ChangeShopWindowInput,
  { row, action }: { row: ShowInWindow; action: string },
  work: (service: ShopWindowModuleService, context: Context) => Promise<{ id: string }>,
): Promise<{ id: string }> {
  const { kind, listing_id, scope, place, from_day, until_day, reason } = row
  const where = kind === "pin" ? `${scope} ${place}, ` : ""
  const note = `${where}${from_day} – ${until_day}: ${reason}`
  const subject = { subject_type: "shop_window" as const, subject_id: listing_id }
  const logged = await toLogRows(container, [{ ...subject, action, note, actor: { user_id } }])
  const isToday = from_day <= dayIn(new Date())
  const changed = isToday ? [{ subject: "listing" as const, subject_id: listing_id }] : []
  return writeWith(container, { changed }, async ({ run }) => {
    await run(curationOf(container), (service, context) =>
      service.createCurationLogs(logged, context),
    )
    return run(windowOf(container), work)
  })
}

const isSame = (row: Row, wanted: ShowInWindow) =>
  (["place", "from_day", "until_day", "reason"] as const).every(
    (name) => row[name] === wanted[name],
  )

/**
 * A curator or operator puts a public listing first, leaves it out of the lists, or ends that. One after the
 * other, so that nobody exceeds what one producer may have.
 */
export const changeShopWindowWorkflow = createWorkflow(
  "change-shop-window",
  function (input: ChangeShopWindowInput) {
    const lock = holdLockStep({ key: "shop-window" })
    const written = changeShopWindowStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: written })
    return new WorkflowResponse(written)
  },
)
