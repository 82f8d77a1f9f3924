import { useText } from "../../lib/use-text"
import { problemsOf } from "../../lib/request"

/** What is wrong with a field of a form of programmes, as a sentence; nothing where nothing is. */
export function useWrong(error: unknown): (field: string) => string | undefined {
  const { t, problem, day } = useText()
  return (field) => {
    const found = problemsOf(error).find((one) => one.field === field)
    if (!found) return undefined
    const { code, params = {} } = found
    const told = { ...params, date: typeof params["date"] === "string" ? day(params["date"]) : "" }
    if (
      code === "required" ||
      code === "invalid_date" ||
      code === "date_in_future" ||
      code === "date_order" ||
      code === "before_enrolment" ||
      code === "before_referral" ||
      code === "programme_ended"
    )
      return t(`region.programmes.wrong.${code}`, told)
    return problem(found)
  }
}
