import { model } from "@medusajs/framework/utils"
import { genders } from "@serumpun/domain/register"
import { legalForms } from "@serumpun/domain/units"

/**
 * A business that an agency knows, before and after anybody signs in for it (the view `business_progress` says which producer it is). What is personal
 * (docs/privacy.md: contact, gender, year of birth) is null once it has been erased. `name_key` is the name as it is
 * compared, `import_row_id` the row of the file that made it, so that no row makes two.
 */
export const Business = model
  .define("business", {
    id: model.id({ prefix: "bus" }).primaryKey(),
    name: model.text(),
    name_key: model.text(),
    nib: model.text().unique().nullable(),
    npwp: model.text().nullable(),
    legal_form: model.enum([...legalForms]).nullable(),
    province: model.text(),
    regency: model.text(),
    district: model.text().nullable(),
    village: model.text().nullable(),
    category: model.text().nullable(),
    contact_name: model.text().nullable(),
    contact_phone: model.text().nullable(),
    owner_gender: model.enum([...genders]).nullable(),
    owner_birth_year: model.number().nullable(),
    /** The ISO day on which the owner agreed to be kept here. */
    consent_on: model.text().nullable(),
    /** Who brought it in: an institution, or null for operators. */
    institution_id: model.text().nullable(),
    import_id: model.text().nullable(),
    import_row_id: model.text().unique().nullable(),
    erased_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["province", "regency", "village"] },
    { on: ["name_key"] },
    { on: ["import_id"] },
  ])
