import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const texts = (...names: string[]) => names.map((name) => `"${name}" text null`).join(", ")
const forms =
  "'perorangan', 'pt_perorangan', 'pt', 'cv', 'koperasi', 'koperasi_merah_putih', 'bumdes', 'bumdesma', 'kub', 'poktan'"

/** The register of businesses that agencies know. */
export class Migration20261128170600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "business" ("id" text not null, "name" text not null, "name_key" text not null, ${texts("nib", "npwp")}, "legal_form" text check ("legal_form" in (${forms})) null, "province" text not null, "regency" text not null, ${texts("district", "village", "category", "contact_name", "contact_phone")}, "owner_gender" text check ("owner_gender" in ('female', 'male')) null, "owner_birth_year" integer null, ${texts("consent_on", "institution_id", "import_id", "import_row_id")}, "erased_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "business_pkey" primary key ("id"));`,
    )
    for (const column of ["nib", "import_row_id"])
      this.addSql(
        `create unique index if not exists "IDX_business_${column}_unique" on "business" ("${column}") where deleted_at is null;`,
      )
    for (const [name, columns] of [
      ["province_regency_village", `"province", "regency", "village"`],
      ["name_key", `"name_key"`],
      ["import_id", `"import_id"`],
      ["deleted_at", `"deleted_at"`],
    ])
      this.addSql(
        `create index if not exists "IDX_business_${name}" on "business" (${columns}) where deleted_at is null;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "business" cascade;`)
  }
}
