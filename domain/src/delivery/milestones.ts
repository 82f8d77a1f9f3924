import { addDays, isDay } from "../days.js"
import type { UploadRule } from "../files/upload-rules.js"
import { LIMITS } from "../listing-rules.js"
import { problem, type Problem } from "../problems.js"
import { checkText } from "../text-rules.js"

/** What a producer tells a buyer of the goods on their way, in the order in which it happens. */
export const milestoneKinds = [
  "materials",
  "production_started",
  "half_done",
  "quality_checked",
  "packed",
  "labelled",
  "handed_over",
  "loaded",
  "other",
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** `happened_on` is an ISO day; "other" says in its text what happened. */
export type MilestoneInput = { kind: MilestoneKind; text: string | null; happened_on: string }

/** Photos of one milestone or claim, so that all together are less than what a form may carry. */
export const PHOTOS_MAX = 4
export const photoRule: UploadRule = { kinds: ["jpeg", "png", "webp"], max_mb: 10 }

/** `placed_on`: the day of the order. Clocks and time zones differ by a day at most. */
export function checkMilestone(
  { kind, text, happened_on }: MilestoneInput,
  { placed_on, today }: { placed_on: string; today: string },
): Problem[] {
  const problems = checkText("text", text, { max: LIMITS.note, required: kind === "other" })
  if (!isDay(happened_on)) problems.push(problem("happened_on", "invalid_date"))
  else if (happened_on > addDays(today, 1)) problems.push(problem("happened_on", "date_in_future"))
  else if (happened_on < addDays(placed_on, -1))
    problems.push(problem("happened_on", "before_order", { date: placed_on }))
  return problems
}
