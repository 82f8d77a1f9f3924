import type { Passport } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "react-i18next"
import { PassportFindings, useScore } from "#app/components/passport/passport-findings.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** What the curators found, with the passport as a page of its own. */
export function PassportSection({ passport }: { passport: Passport }) {
  const { t } = useTranslation("listing")
  const format = useFormat()
  const locale = useLocale()
  const score = useScore()
  return (
    <Section
      title={t("passport.title")}
      id="passport"
      more={{ label: t("passport.how"), href: `/${locale}/how-it-works#curation` }}
    >
      <p>
        {t("passport.lede", {
          mean: score(passport.mean),
          approved: format.date(passport.approved_on),
          until: format.date(passport.valid_until),
        })}
      </p>
      <PassportFindings passport={passport} />
      <p>
        <a href={`/${locale}/passports/${passport.id}`}>{t("passport.page")}</a>
      </p>
    </Section>
  )
}
