import type { BuyerMe } from "@serumpun/backend/src/contracts/buyer.ts"
import { Outlet, useMatches } from "react-router"
import { OnlyFor, ReadsOnly } from "#app/components/company/allowed.tsx"
import { SiteFrame } from "#app/components/layout/site-frame.tsx"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import { deedOf } from "#app/lib/page/page-handle.ts"
import { RoleContext } from "#app/lib/page/role-context.ts"
import type { Route } from "./+types/public-layout.ts"

/** Sections in which somebody acts for a company; pages of the others are the same for everyone. */
const acting = new Set(["account", "rfq", "shortlist"])

export async function loader({ request }: Route.LoaderArgs) {
  const [, , section = ""] = new URL(request.url).pathname.split("/")
  const session = acting.has(section) ? await readSession(request) : null
  if (session?.actor !== "buyer") return { acting: null }
  try {
    const { role } = await api<BuyerMe>("/store/buyer/me", { token: session.token })
    return { acting: { of: "company", role } as const }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // The page itself says that the session has ended, or that the backend is away.
    return { acting: null }
  }
}

export default function PublicLayout({ loaderData: { acting } }: Route.ComponentProps) {
  const deed = deedOf(useMatches().map(({ handle }) => handle))
  return (
    <RoleContext.Provider value={acting}>
      <SiteFrame>
        {deed ? null : <ReadsOnly />}
        <OnlyFor deed={deed}>
          <Outlet />
        </OnlyFor>
      </SiteFrame>
    </RoleContext.Provider>
  )
}
