import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Basis, type Carried, firstScheme } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { Category } from "@serumpun/domain/places"
import { type RubricGroup, rubricGroupOf, rubricGroups } from "@serumpun/domain/rubrics/groups"
import { type RubricContent, schemeOf } from "@serumpun/domain/rubrics/rubric"
import type { RubricEdition } from "../contracts/rubrics"
import { firstRubrics, rubricOfBefore } from "./rubric-texts"

/** All editions of a moment: of each group the one that the code brings along, and those of operators. */
export type Editions = { all: RubricEdition[]; today: string }
/** What a revision is judged by, with its texts; no edition where it was judged before there were any. */
export type Judging = { edition: RubricEdition | null; content: RubricContent; basis: Basis }

type Query = Omit<RemoteQueryFunction, symbol>
/** More editions than groups will ever have. */
const EDITIONS = 2_000

type Judgeable = { snapshot: { category: Category }; carried: Carried | null }
type Given = { rubric_id: string | null; conflict_of_interest: boolean }

const firstId = (group: RubricGroup) => `rubric_first_${group}`

export async function readEditions(query: Query): Promise<Editions> {
  const { data } = await query.graph({
    entity: "rubric_edition",
    fields: ["id", "group", "number", "content", "from_day", "note", "author", "created_at"],
    pagination: { take: EDITIONS, skip: 0, order: { created_at: "DESC" } },
  })
  const today = dayIn(new Date())
  const written = (data as unknown as Omit<RubricEdition, "state">[]).map((row) => ({
    ...row,
    created_at: row.created_at && new Date(row.created_at).toISOString(),
  }))
  const first = rubricGroups.map((group) => ({
    id: firstId(group),
    group,
    number: 1,
    content: firstRubrics()[group],
    from_day: "",
    note: null,
    author: null,
    created_at: null,
  }))
  const inForce = new Set(
    rubricGroups.map((group) => findInForce([...written, ...first], group, today)?.id),
  )
  const stateOf = (edition: { id: string; from_day: string | null }) => {
    if (edition.from_day === null) return "draft" as const
    if (edition.from_day > today) return "planned" as const
    return inForce.has(edition.id) ? ("in_force" as const) : ("past" as const)
  }
  const all = [...written, ...first].map((edition) => ({ ...edition, state: stateOf(edition) }))
  return { all, today }
}

/** The newest day counts, and of one day the later edition. */
function findInForce<E extends Pick<RubricEdition, "group" | "number" | "from_day">>(
  editions: E[],
  group: RubricGroup,
  today: string,
): E | undefined {
  return editions
    .filter((edition) => edition.group === group)
    .filter(({ from_day }) => from_day !== null && from_day <= today)
    .sort(
      (one, other) =>
        (other.from_day ?? "").localeCompare(one.from_day ?? "") || other.number - one.number,
    )[0]
}

/**
 * The edition that a revision is judged by: the one its first assessment was made with, else the one of
 * the approval that a small case belongs to, else the one in force for its goods.
 */
export function judgingOf({ all }: Editions, review: Judgeable, given: Given[]): Judging {
  const counted = given.filter(({ conflict_of_interest }) => !conflict_of_interest)
  const { carried } = review
  const group = rubricGroupOf(review.snapshot.category)
  const wanted = carried ? carried.rubric_id : counted[0]?.rubric_id
  const edition =
    wanted === undefined
      ? all.find((one) => one.group === group && one.state === "in_force")
      : all.find(({ id }) => id === wanted)
  if (!edition)
    return { edition: null, content: rubricOfBefore(), basis: { scheme: firstScheme, carried } }
  const { content } = edition
  return { edition, content, basis: { scheme: schemeOf(content), carried } }
}

export async function readJudging(
  container: MedusaContainer,
  review: Judgeable,
  given: Given[],
): Promise<Judging> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  return judgingOf(await readEditions(query), review, given)
}
