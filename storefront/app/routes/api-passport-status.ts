import type { SignedAnswer } from "@serumpun/backend/src/contracts/passport.ts"
import { api, segment } from "#app/lib/http/api.server.ts"
import { signedAnswer, toJwt } from "#app/lib/http/signed-answer.server.ts"
import type { Route } from "./+types/api-passport-status.ts"

/** Which passports of a list count no longer: a signed W3C Bitstring Status List 1.0. */
export function loader({ params }: Route.LoaderArgs): Promise<Response> {
  const path = `/store/passport-status/${segment(params.purpose)}/${segment(params.list)}`
  return signedAnswer(async () => toJwt(await api<SignedAnswer>(path)))
}
