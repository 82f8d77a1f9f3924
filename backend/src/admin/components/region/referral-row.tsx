import type { ReferralView } from "../../../contracts/referral"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { NoteOutcomeForm } from "./note-outcome"
import { PassOnForm } from "./pass-on"

type Props = { referral: ReferralView; mayNote: boolean }

/** One business: what it asks for, how to reach it while that is open, and what was noted. */
export function ReferralRow({ referral, mayNote }: Props) {
  const { t, day, money, province } = useText()
  const { name, amount_idr, kur_class, consent_on, contact, status, ended_on } = referral
  const { branch, passed_on, decided_on, granted_idr, noted_by } = referral
  const place = [referral.village, referral.district, referral.regency, province(referral.province)]
  const outcome =
    status === "granted" || status === "refused" || status === "withdrawn" ? status : null
  return (
    <Section title={name}>
      <div className="txt-small flex flex-col gap-1">
        <span>{place.filter(Boolean).join(", ")}</span>
        {!referral.is_verified && <span>{t("region.capital.unverified")}</span>}
        <span>
          {t("region.capital.asked", {
            amount: money(amount_idr, "IDR"),
            kind: t(`region.capital.class.${kur_class}`),
            day: day(consent_on),
          })}
        </span>
        {contact && (
          <span>
            <bdi>{[contact.name, contact.phone, contact.email].filter(Boolean).join(", ")}</bdi>
          </span>
        )}
        {branch && passed_on && (
          <span>{t("region.capital.passedOn", { branch, day: day(passed_on) })}</span>
        )}
        {outcome && decided_on && (
          <strong>
            {t(`region.capital.${outcome}`, {
              day: day(decided_on),
              amount: granted_idr === null ? "" : money(granted_idr, "IDR"),
            })}
          </strong>
        )}
        {ended_on && <strong>{t("region.capital.ended", { day: day(ended_on) })}</strong>}
        {noted_by && (
          <span className="text-ui-fg-subtle">{t("region.capital.by", { name: noted_by })}</span>
        )}
      </div>
      {mayNote && !ended_on && (
        <div className="flex flex-wrap items-start gap-2">
          {referral.is_open && <PassOnForm referral={referral} />}
          <NoteOutcomeForm referral={referral} />
        </div>
      )}
    </Section>
  )
}
