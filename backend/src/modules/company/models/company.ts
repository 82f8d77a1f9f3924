import { model } from "@medusajs/framework/utils"
import { companyRoles } from "@serumpun/domain/company/roles"

/**
 * A company that buys. `account_id` is what every row of it carries as `buyer_id`: the id of the
 * customer who founded it, or its own id when that person has founded another one before.
 */
export const Company = model
  .define("company", {
    id: model.id({ prefix: "comp" }).primaryKey(),
    account_id: model.text().unique(),
    name: model.text(),
    country_code: model.text(),
    colleagues: model.hasMany(() => Colleague, { mappedBy: "company" }),
  })
  .cascades({ delete: ["colleagues"] })

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
