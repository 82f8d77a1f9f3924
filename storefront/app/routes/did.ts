import { api } from "#app/lib/http/api.server.ts"
import { signedAnswer } from "#app/lib/http/signed-answer.server.ts"

/** `/.well-known/did.json`: the public keys by which passports can be verified (did:web). */
export function loader(): Promise<Response> {
  return signedAnswer(async () =>
    Response.json(await api<object>("/store/passport-issuer"), {
      headers: { "Content-Type": "application/did+json" },
    }),
  )
}
