import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const before = [
  "organic_eu",
  "organic_usda_nop",
  "organic_jas",
  "halal",
  "p_irt",
  "bpom_md",
  "haccp",
  "gi",
  "phytosanitary",
  "svlk",
  "fsc",
  "eudr_dds",
  "lacey",
  "silkmark",
  "batikmark",
  "coa",
  "sds",
  "aflatoxin_test",
  "health_certificate",
  "ico",
  "dangerous_goods_test",
]
const added = ["fairtrade", "wfto", "gacc"]

const check = (schemes: string[]) =>
  `alter table if exists "certificate" add constraint "certificate_scheme_check" check ("scheme" in (${schemes
    .map((scheme) => `'${scheme}'`)
    .join(", ")}));`

export class Migration20261127202000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_scheme_check";`,
    )
    this.addSql(check([...before, ...added]))
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_scheme_check";`,
    )
    this.addSql(check(before))
  }
}
