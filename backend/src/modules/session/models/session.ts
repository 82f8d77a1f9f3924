import { model } from "@medusajs/framework/utils"

export const sessionActors = ["customer", "producer", "user"] as const

/**
 * One sign-in of one person. The token of a session carries its id as `jti` and is worth nothing
 * once the session has ended. `actor_id` is empty while somebody who was invited has registered but
 * not yet become a user. `client_address` is what limits count by: an IPv4 address, or an IPv6 /64.
 */
export const Session = model
  .define(
    { name: "session", tableName: "account_session" },
    {
      id: model.id({ prefix: "ses" }).primaryKey(),
      actor_type: model.enum([...sessionActors]),
      actor_id: model.text(),
      auth_identity_id: model.text(),
      device: model.text(),
      client_address: model.text(),
      last_seen_at: model.dateTime(),
      expires_at: model.dateTime(),
      ended_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    { on: ["auth_identity_id", "client_address"] },
    { on: ["actor_id", "actor_type"] },
    { on: ["expires_at"] },
  ])
