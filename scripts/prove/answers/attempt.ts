import { HttpError } from "../../http/client.ts"

/** What somebody was told who took part in a collision. */
export type Answer<Deed extends string = string> = {
  deed: Deed
  isDone: boolean
  status: number
  code: string | undefined
}

/** Does it and keeps the answer; whatever is no answer of the backend is thrown. */
export async function attempt<Deed extends string>(
  deed: Deed,
  work: () => Promise<unknown>,
): Promise<Answer<Deed>> {
  try {
    await work()
    return { deed, isDone: true, status: 200, code: undefined }
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    return { deed, isDone: false, status: error.status, code: error.problems[0]?.code }
  }
}
