import type { Problem } from "@serumpun/domain/problems"

/** What every surface answers to input it refuses: 400 { type: "invalid_data", message, problems }; "not yours" is 404. */
export type ProblemAnswer = { type: string; message: string; problems?: Problem[] }
