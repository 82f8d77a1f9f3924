import type { OwnReferral } from "@serumpun/backend/src/contracts/referral.ts"
import { provinces } from "@serumpun/domain/places"
import { Button } from "#app/components/ui/button.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ReferralState } from "./referral-state.tsx"

type Props = { referral: OwnReferral; offices: string[] }

/** What was agreed to, where it stands, and the way to take the consent back. */
export function ReferralView({ referral, offices }: Props) {
  const { t } = useTranslation("capital")
  const format = useFormat()
  const { id, name, amount_idr, consent_on, ended_on, is_open } = referral
  const place = [
    referral.village,
    referral.district,
    referral.regency,
    provinces[referral.province],
  ]
  return (
    <>
      <p className="lede">
        <ReferralState referral={referral} />
      </p>
      <Terms>
        <Term label={t("referral.name")}>
          <bdi>{name}</bdi>
        </Term>
        <Term label={t("referral.place")}>
          <bdi>{place.filter(Boolean).join(", ")}</bdi>
        </Term>
        <Term label={t("referral.amount")}>
          {format.money(amount_idr, "IDR")} ({t(`className.${referral.kur_class}`)})
        </Term>
        <Term label={t("referral.consentOn")}>{format.date(consent_on)}</Term>
      </Terms>
      {is_open ? (
        <>
          <p>{t("referral.passes")}</p>
          {offices.length > 0 ? (
            <p>{t("referral.offices", { names: format.list(offices) })}</p>
          ) : null}
        </>
      ) : null}
      {ended_on ? null : (
        <form method="post" className="document">
          <p>{t(is_open ? "referral.endText" : "referral.endLate")}</p>
          <input type="hidden" name="id" value={id} />
          <p className="document-send">
            <Button variant="danger" name="intent" value="end">
              {t("referral.end")}
            </Button>
          </p>
        </form>
      )}
    </>
  )
}
