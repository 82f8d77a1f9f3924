import type { SignedAnswer } from "@serumpun/backend/src/contracts/passport.ts"
import { ApiError } from "./api.server.ts"

/** A credential as its media type says; never kept, since its state may change at any moment. */
export const toJwt = ({ jwt }: SignedAnswer): Response =>
  new Response(jwt, { headers: { "Content-Type": "application/vc+jwt" } })

/**
 * What machines are told of passports, read by any site. What is not there is 404 without a page around
 * it; without a backend they are asked to come again.
 */
export async function signedAnswer(answer: () => Promise<Response>): Promise<Response> {
  try {
    const response = await answer()
    response.headers.set("Cache-Control", "no-cache")
    response.headers.set("Access-Control-Allow-Origin", "*")
    return response
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 404) return Response.json({ message: "Not found." }, { status: 404 })
    const headers = { "Retry-After": "60" }
    return Response.json({ message: "This cannot be read now." }, { status: 503, headers })
  }
}
