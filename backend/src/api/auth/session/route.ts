import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { signOut } from "../../session/sign-out"

type CookieSession = {
  auth_context?: unknown
  regenerate(done: (error?: unknown) => void): void
  destroy(done: (error?: unknown) => void): void
}
type WithCookie = { session: CookieSession }

/** The Admin turns the token of its sign-in into a cookie. It gets a new number, so none can be foisted on it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { auth_context } = req
  const holder = req as unknown as WithCookie
  await settle((done) => holder.session.regenerate(done))
  holder.session.auth_context = auth_context
  res.status(200).json({ user: auth_context })
}

/** Medusa's own only forgets the cookie; the session itself ends here, for every copy of it. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await signOut(req)
  await settle((done) => (req as unknown as WithCookie).session.destroy(done))
  const { sessionOptions, cookieOptions } = req.scope.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE,
  ).projectConfig
  res.clearCookie(sessionOptions?.name ?? "connect.sid", cookieOptions)
  res.json({ success: true })
}

function settle(run: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) =>
    run((error) => (error ? reject(error as Error) : resolve())),
  )
}
