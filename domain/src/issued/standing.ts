import type { IssuedEnding, IssuedStanding } from "./kinds.js"

/** What can be said of one today; "superseded" when the number of its successor is known. */
export type ShownStanding = "stands" | "expired" | "superseded" | IssuedEnding

/** `today`: ISO day in Jakarta; a quotation stands to the end of its last day there. */
export function shownStanding(
  issued: {
    standing: IssuedStanding
    ending: IssuedEnding | null
    superseded_by: string | null
    valid_until: string | null
  },
  today: string,
): ShownStanding {
  const { standing, ending, superseded_by, valid_until } = issued
  if (standing === "superseded") return superseded_by ? "superseded" : "new_version"
  if (standing === "void") return ending ?? "withdrawn"
  return valid_until !== null && valid_until < today ? "expired" : "stands"
}
