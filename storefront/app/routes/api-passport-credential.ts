import type { SignedAnswer } from "@serumpun/backend/src/contracts/passport.ts"
import { api, segment } from "#app/lib/http/api.server.ts"
import { signedAnswer, toJwt } from "#app/lib/http/signed-answer.server.ts"
import type { Route } from "./+types/api-passport-credential.ts"

/** A passport as a signed W3C Verifiable Credential 2.0 (`application/vc+jwt`). */
export function loader({ params }: Route.LoaderArgs): Promise<Response> {
  return signedAnswer(async () =>
    toJwt(await api<SignedAnswer>(`/store/passports/${segment(params.passportId)}/credential`)),
  )
}
