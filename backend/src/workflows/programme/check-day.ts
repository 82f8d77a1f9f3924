import { dayIn, isDay } from "@serumpun/domain/days"
import { refuse } from "../problems"

/** @throws ProblemsError at `day` for one that does not exist, that has not come yet, or before somebody was enrolled */
export function checkDay(day: string, people: { name: string; enrolled_on: string }[] = []): void {
  if (!isDay(day)) refuse("day", "invalid_date")
  if (day > dayIn(new Date())) refuse("day", "date_in_future")
  const [latest] = people.toSorted((one, other) => other.enrolled_on.localeCompare(one.enrolled_on))
  if (latest && day < latest.enrolled_on)
    refuse("day", "before_enrolment", { name: latest.name, date: latest.enrolled_on })
}
