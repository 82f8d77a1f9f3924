import { data } from "react-router"

/** What `useUpload` gets instead of a page: where to go now, or what stood in the way. */
export type ScriptAnswer<T> = { location: string } | { refused: T }

/**
 * The answer of an action for a script that shows an upload's progress; a browser that sent the form
 * itself gets the page or the redirect.
 */
export function answerScript<T>(
  request: Request,
  result: Response | ReturnType<typeof data<T>>,
): typeof result {
  if (request.headers.get("accept") !== "application/json") return result
  if (!(result instanceof Response))
    return Response.json({ refused: result.data }, { status: result.init?.status ?? 400 })
  const cookies = result.headers.getSetCookie()
  return Response.json(
    { location: result.headers.get("location") ?? "" },
    { headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) },
  )
}
