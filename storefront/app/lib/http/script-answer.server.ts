import {
  createContext,
  type data,
  type MiddlewareFunction,
  type RouterContextProvider,
} from "react-router"
import { setCookies } from "./set-cookies.ts"

/** What `useUpload` gets instead of a page: where to go now, or what stood in the way. */
export type ScriptAnswer<T> = { location: string } | { refused: T }

const refusedContext = createContext<unknown>(null)

/**
 * Answers a script that shows an upload's progress with JSON; a browser that sent the form itself
 * gets the page or the redirect.
 */
export const answerScripts: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const response = await next()
  if (request.headers.get("accept") !== "application/json") return response
  const location = response.headers.get("location")
  const refused = context.get(refusedContext)
  if (location === null && refused === null) return response
  const cookies = response.headers.getSetCookie()
  return Response.json(location === null ? { refused } : { location }, {
    status: location === null ? response.status : 200,
    headers: setCookies(cookies),
  })
}

/** Lets `answerScripts` know what an action shows; the answer itself stays as it is. */
export function forScripts<Result>(
  context: Readonly<RouterContextProvider>,
  result: Result | Response | ReturnType<typeof data<Result>>,
): typeof result {
  if (typeof result === "object" && result !== null && "data" in result)
    context.set(refusedContext, result.data)
  return result
}
