import type { MiddlewareRoute } from "@medusajs/framework/http"
import { InviteMember, RefuseShare, SaveShares } from "../../../contracts/pool"
import { postBody } from "../../read-body"

export const poolMiddlewares: MiddlewareRoute[] = [
  postBody("/producer/group/invitations", InviteMember),
  postBody("/producer/quotes/:id/shares", SaveShares),
  postBody("/producer/shares/:id/refuse", RefuseShare),
]
