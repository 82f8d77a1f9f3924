import { model } from "@medusajs/framework/utils"

/**
 * Something sought that the desk wants to have in the catalogue. While it is open and has a
 * `shown_at`, producers of the category and province (null: of any) see it on their first page.
 */
export const DemandTask = model
  .define("demand_task", {
    id: model.id({ prefix: "dmtk" }).primaryKey(),
    text: model.text(),
    locale: model.text(),
    market: model.text().default(""),
    note: model.text().default(""),
    status: model.enum(["open", "done"]).default("open"),
    category: model.text().nullable(),
    province: model.text().nullable(),
    shown_at: model.dateTime().nullable(),
    shown_by: model.text().nullable(),
    made_by: model.text(),
    done_by: model.text().nullable(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    // One wish is one open task, however often the button is pressed.
    {
      on: ["text", "locale", "market"],
      unique: true,
      where: "status = 'open' and deleted_at is null",
    },
  ])
