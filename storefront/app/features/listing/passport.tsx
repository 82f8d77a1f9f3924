import type { Passport } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { PassportFindings, useScore } from "#app/components/passport/passport-findings.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { Fold } from "./fold.tsx"

/** What the curators found, with the passport as a page of its own. */
export function PassportSection({ passport }: { passport: Passport }) {
  const { t } = useTranslation("listing")
  const format = useFormat()
  const locale = useLocale()
  const score = useScore()
  return (
    <Fold title={t("passport.title")} id="passport">
      <p>
        {t("passport.lede", {
          mean: score(passport.mean),
          approved: format.date(passport.approved_on),
          until: format.date(passport.valid_until),
        })}
      </p>
      <PassportFindings passport={passport} />
      <p className="cluster">
        <a href={`/${locale}/passports/${passport.id}`}>{t("passport.page")}</a>
        <a href={`/${locale}/how-it-works#curation`}>{t("passport.how")}</a>
      </p>
    </Fold>
  )
}
