import { setTimeout as wait } from "node:timers/promises"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findIdentityId } from "../../readers/identity"
import { isUsualClient } from "../../readers/session"
import { clientOf } from "../client/client-of"
import type { Counted } from "./counter"
import { byAddress, limits } from "./limit"
import { refuse } from "./refuse"

/** How much longer an answer takes for a client that a much-tried address has never used. */
const SLOW_MS = 3_000
const MAX_SLOW = 200
let slow = 0

/**
 * Slows wrong passwords down and locks nobody out. Each client may be wrong a few times and then
 * once in a while, over all addresses and for each of them. When many clients try one address, only
 * those from which its owner has never signed in wait longer; a right password costs nothing.
 */
export async function limitSignIn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { count } = limits()
  const client = clientOf(req).address
  const address = byAddress(req)
  const counted: Counted[] = []
  const giveBack = () => Promise.all(counted.map((one) => one.giveBack?.()))
  for (const [name, key] of [
    ["sign_in.client", client],
    ["sign_in.pair", `${client} ${address}`],
  ] as const) {
    const one = await count(name, key)
    if (one.wait_seconds > 0) {
      await giveBack()
      return refuse(req, res, one.wait_seconds)
    }
    counted.push(one)
  }
  const overall = await count("sign_in.address", address)
  counted.push(overall)
  if (overall.wait_seconds > 0 && !(await isTheirs(req, address, client))) {
    if (slow >= MAX_SLOW) {
      await giveBack()
      return refuse(req, res, Math.ceil(SLOW_MS / 1000))
    }
    slow += 1
    await wait(SLOW_MS).finally(() => (slow -= 1))
  }
  res.once("finish", () => {
    if (res.statusCode < 400) giveBack().catch(() => undefined)
  })
  next()
}

async function isTheirs(req: MedusaRequest, address: string, client: string): Promise<boolean> {
  const identity = await findIdentityId(req.scope, address)
  return identity !== null && (await isUsualClient(req.scope, identity, client))
}
