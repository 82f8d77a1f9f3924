import { model } from "@medusajs/framework/utils"
import { consentStatuses } from "@serumpun/domain/company/consents"
import { companyRoles } from "@serumpun/domain/company/roles"
import { currencies } from "@serumpun/domain/money"

/**
 * A company that buys. `account_id` is what every row of it carries as `buyer_id`: the id of the
 * customer who founded it, or its own id when that person has founded another one before. Up to
 * `limit_amount` its buyers accept by themselves; null is no limit.
 */
export const Company = model
  .define("company", {
    id: model.id({ prefix: "comp" }).primaryKey(),
    account_id: model.text().unique(),
    name: model.text(),
    country_code: model.text(),
    vat: model.text().default(""),
    eori: model.text().default(""),
    limit_amount: model.bigNumber().nullable(),
    limit_currency: model.enum([...currencies]).nullable(),
    colleagues: model.hasMany(() => Colleague, { mappedBy: "company" }),
    addresses: model.hasMany(() => CompanyAddress, { mappedBy: "company" }),
    invitations: model.hasMany(() => Invitation, { mappedBy: "company" }),
  })
  .cascades({ delete: ["colleagues", "addresses", "invitations"] })

/**
 * A person who buys for a company: a Medusa customer. Somebody may do so for several companies and
 * acts for the one they have chosen last. Who was removed stays, so that what they did keeps its name.
 */
export const Colleague = model
  .define(
    { name: "colleague", tableName: "company_colleague" },
    {
      id: model.id({ prefix: "ccol" }).primaryKey(),
      customer_id: model.text(),
      role: model.enum([...companyRoles]),
      chosen_at: model.dateTime(),
      removed_at: model.dateTime().nullable(),
      company: model.belongsTo(() => Company, { mappedBy: "colleagues" }),
    },
  )
  .indexes([{ on: ["company_id", "customer_id"], unique: true }, { on: ["customer_id"] }])

/** Where goods or letters of a company go; `port` is the one that goods come through. */
export const CompanyAddress = model.define("company_address", {
  id: model.id({ prefix: "cadr" }).primaryKey(),
  name: model.text(),
  street: model.text(),
  postal_code: model.text(),
  city: model.text(),
  country_code: model.text(),
  port: model.text().nullable(),
  company: model.belongsTo(() => Company, { mappedBy: "addresses" }),
})

/**
 * Somebody asked by mail to buy for a company. Open until it is answered, withdrawn or `expires_at`;
 * `customer_id` is who accepted it.
 */
export const Invitation = model
  .define(
    { name: "invitation", tableName: "company_invitation" },
    {
      id: model.id({ prefix: "cinv" }).primaryKey(),
      email: model.text(),
      role: model.enum([...companyRoles]),
      status: model.enum(["open", "accepted", "withdrawn"]).default("open"),
      invited_by: model.text(),
      expires_at: model.dateTime(),
      customer_id: model.text().nullable(),
      company: model.belongsTo(() => Company, { mappedBy: "invitations" }),
    },
  )
  .indexes([{ on: ["company_id", "email", "status"] }])

/**
 * An acceptance above the company's limit, as it was asked for: exactly this version, these lines and
 * this total. Nothing is reserved while it waits; one at a time waits for each quote.
 */
export const Consent = model
  .define(
    { name: "consent", tableName: "company_consent" },
    {
      id: model.id({ prefix: "ccon" }).primaryKey(),
      account_id: model.text(),
      rfq_id: model.text(),
      quote_id: model.text(),
      version: model.number(),
      total: model.bigNumber(),
      currency: model.text(),
      rfq_item_ids: model.array(),
      /** Keys of the options taken in place of their lines. */
      options: model.array(),
      status: model.enum([...consentStatuses]).default("waiting"),
      /** Customers: who asked and who decided; `note` says why it was refused. */
      asked_by: model.text(),
      note: model.text().nullable(),
      decided_by: model.text().nullable(),
      decided_at: model.dateTime().nullable(),
    },
  )
  .indexes([{ on: ["account_id", "status"] }])
