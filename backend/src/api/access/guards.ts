import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { hasPassedGate } from "../../gate/install-gate"
import { type ActingBuyer, readActingBuyer } from "../../readers/acting-buyer"
import { readActingProducer } from "../../readers/acting-producer"
import { type ActingUser, readActingUser } from "../../readers/acting-user"
import { foundCompanyWorkflow } from "../../workflows/company/found-company"
import { MemberRoleError, RoleError } from "../../workflows/problems"
import type { AdminRequest, BuyerRequest, ProducerRequest } from "./acting"
import { rolesFor } from "./buyer-deeds"
import {
  agentDoors,
  curatorDoors,
  openAdminDoors,
  operatorDoors,
  outerDoors,
  translatorDoors,
} from "./doors"
import { compileDoors } from "./match-doors"
import { writesOwnName } from "./own-name"
import { memberRolesFor } from "./producer-deeds"

const outer = compileDoors(outerDoors)
const open = compileDoors(openAdminDoors)
const forCurators = compileDoors(curatorDoors)
const forOperators = compileDoors(operatorDoors)
const forTranslators = compileDoors(translatorDoors)
const forAgents = compileDoors(agentDoors)

/** The path that the router goes by; `req.path` alone is relative to where the guard hangs. */
const pathOf = (req: MedusaRequest): string => `${req.baseUrl}${req.path}`
const refusal = (type: string, sentence: string) => new MedusaError(type, sentence)
const { FORBIDDEN, NOT_FOUND, UNAUTHORIZED } = MedusaError.Types
const noAccount = () => refusal(UNAUTHORIZED, "There is no such account")

/**
 * What is no door of ours is not there. The guards rely on what the gate has judged
 * (backend/instrumentation.ts): a server without it opens nothing.
 */
export function guardOuterDoors(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (!hasPassedGate(req))
    return next(refusal(FORBIDDEN, "The server was started without its gate"))
  // A browser's question before a request changes nothing and shows nothing.
  if (req.method === "OPTIONS" || outer(req.method, pathOf(req))) return next()
  next(refusal(NOT_FOUND, "There is nothing at this address"))
}

/**
 * Medusa gives every user of the Admin all rights, and every secret key as well. Here each role
 * has its doors, and keys have none. Sets `req.user` and `req.curator`.
 */
export async function guardAdmin(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = pathOf(req)
  if (req.method === "OPTIONS" || open(req.method, path)) return next()
  const { auth_context } = req as AuthenticatedMedusaRequest
  if (!auth_context?.actor_id) return next(refusal(UNAUTHORIZED, "Sign in first"))
  if (auth_context.actor_type !== "user")
    return next(refusal(FORBIDDEN, "Keys open nothing in the Admin"))
  const acting = await readActingUser(req.scope, auth_context.actor_id)
  if (!acting) return next(noAccount())
  const doors = doorsOf(acting)
  if (!doors(req.method, path) && !writesOwnName(req, path, acting.user.id))
    return next(refusal(FORBIDDEN, closedSentence(req.method, path)))
  Object.assign(req as AdminRequest, acting)
  next()
}

function doorsOf({ curator, translator, agent }: ActingUser) {
  if (curator) return forCurators
  if (translator) return forTranslators
  return agent ? forAgents : forOperators
}

function closedSentence(method: string, path: string): string {
  if (forOperators(method, path)) return "Only operators may do this"
  if (forTranslators(method, path)) return "Only translators may do this"
  if (forCurators(method, path)) return "Only curators decide about listings"
  return "This part of Medusa is closed here: a listing changes only through its producer and the curators' review"
}

/**
 * Sets `req.producer`: the business, who acts for it and in which role; comes after
 * `authenticate("producer")`. Read anew with every request, so that whoever is removed is out at once.
 */
export async function guardProducer(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const acting = req as ProducerRequest
  const producer = await readActingProducer(req.scope, acting.auth_context.actor_id)
  if (!producer) return next(noAccount())
  const roles = memberRolesFor(req.method, pathOf(req))
  if (!roles.includes(producer.role)) return next(new MemberRoleError(producer.role))
  acting.producer = producer
  next()
}

/**
 * Sets `req.buyer`: the company, who acts for it and in which role; comes after
 * `authenticate("customer")`. Read anew with every request, so that whoever is removed is out at once.
 */
export async function guardBuyer(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const acting = req as BuyerRequest
  const buyer = await readOrFound(req.scope, acting.auth_context.actor_id)
  if (!buyer) return next(noAccount())
  const roles = rolesFor(req.method, pathOf(req))
  if (!roles.includes(buyer.role)) return next(new RoleError(buyer.role))
  acting.buyer = buyer
  next()
}

async function readOrFound(
  container: MedusaContainer,
  customer_id: string,
): Promise<ActingBuyer | null> {
  const known = await readActingBuyer(container, customer_id)
  if (known) return known
  await foundCompanyWorkflow(container).run({ input: { customer_id } })
  return readActingBuyer(container, customer_id)
}
