import type { Problem } from "@serumpun/domain/problems"
import type { ListingConflict } from "./listing-conflict"

/** What every surface answers to input it refuses: 400 { type: "invalid_data", message, problems }; "not yours" is 404. */
export type ProblemAnswer = {
  type: string
  message: string
  problems?: Problem[]
  /** With 409. */
  conflict?: ListingConflict
}
