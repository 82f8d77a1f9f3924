import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn, startOfDay } from "@serumpun/domain/days"
import type { CuratorProfile } from "../../contracts/curation"
import { unwrittenKeys } from "../notice/unwritten-keys"
import { writeWith } from "../write-with"
import { listPresent, noticesToCurators } from "./desk-notices"

const DAY_MS = 86_400_000
/** In Jakarta: before work begins. */
const MAIL_HOUR = 7
const TITLES = 5

type Waiting = {
  waiting: number
  fresh: number
  /** To verify, or that say a NIB is theirs which another business has given. */
  businesses: number
  /** Whose file nobody has compared. */
  certificates: number
  fresh_certificates: number
}

/**
 * What waits for one curator in their region, all of it and what came within a day. Of a region for which
 * nobody is there, everybody is told.
 */
async function readWaiting(
  container: MedusaContainer,
  { id, province }: Pick<CuratorProfile, "id" | "province">,
): Promise<Waiting & { titles: string[] }> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const since = new Date(Date.now() - DAY_MS)
  const bound = { id, province, since, today: dayIn(new Date()), titles: TITLES }
  const here = `p.deleted_at is null and (cast(:province as text) is null or p.province = :province
    or not exists (select 1 from curator u where u.deleted_at is null
      and (u.away_until is null or u.away_until < :today)
      and (u.province is null or u.province = p.province)))`
  const certificates = `from certificate c join producer p on p.id = c.producer_id
    where c.deleted_at is null and ${here} and ((c.status = 'unverified' and c.file_id is not null)
      or (c.status = 'verified' and c.is_to_compare))`
  const open = `from review r join producer p on p.id = r.producer_id
    where r.deleted_at is null and r.status in ('submitted', 'in_review') and ${here}
      and not exists (select 1 from assessment a where a.deleted_at is null
        and a.review_id in (r.id, r.appeal_of) and a.curator_id = :id)`
  const [numbers, titles] = await Promise.all([
    connection.raw<{ rows: Record<keyof Waiting, string>[] }>(
      `select (select count(*) ${open}) as waiting,
        (select count(*) ${open} and r.submitted_at >= :since) as fresh,
        (select count(*) from producer p where ${here} and (p.status = 'submitted' or exists (
          select 1 from nib_dispute d where d.producer_id = p.id and d.status = 'sent'
            and d.deleted_at is null))) as businesses,
        (select count(*) ${certificates}) as certificates,
        (select count(*) ${certificates} and c.updated_at >= :since) as fresh_certificates`,
      bound,
    ),
    connection.raw<{ rows: { title: string }[] }>(
      `select coalesce(nullif(r.snapshot->'title'->>'id', ''), r.snapshot->'title'->>'en') as title
       ${open} and r.submitted_at >= :since order by r.submitted_at, r.id limit :titles`,
      bound,
    ),
  ])
  const [row] = numbers.rows
  const count = (name: keyof Waiting) => Number(row?.[name] ?? 0)
  return {
    waiting: count("waiting"),
    fresh: count("fresh"),
    businesses: count("businesses"),
    certificates: count("certificates"),
    fresh_certificates: count("fresh_certificates"),
    titles: titles.rows.map(({ title }) => title),
  }
}

const tellCuratorsStep = createStep("tell-curators", async (_: void, { container }) => {
  const date = dayIn(new Date())
  const present = await listPresent(container)
  const keyOf = ({ id }: { id: string }) => `desk_waiting:${date}:${id}`
  const wanted = await unwrittenKeys(container, present.map(keyOf))
  const due_at = new Date(startOfDay(date).valueOf() + MAIL_HOUR * 3_600_000)
  let written = 0
  for (const curator of present.filter((one) => wanted.has(keyOf(one)))) {
    const { titles, fresh_certificates, ...numbers } = await readWaiting(container, curator)
    // Old cases alone are no news; a business that waits cannot sell anything.
    if (numbers.fresh + numbers.businesses + fresh_certificates === 0) continue
    const notices = await noticesToCurators(container, [curator], {
      ...{ kind: "desk_waiting", occasion: date, data: { date, titles, ...numbers }, due_at },
    })
    await writeWith(container, { notices }, async () => undefined)
    written += notices.length
  }
  return new StepResponse({ written })
})

/** Once a day each curator who is there is told what has come in their region. */
export const tellCuratorsWorkflow = createWorkflow("tell-curators-of-the-day", function () {
  return new WorkflowResponse(tellCuratorsStep())
})
