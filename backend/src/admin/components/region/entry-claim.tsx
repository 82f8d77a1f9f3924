import type { BusinessView } from "../../../contracts/register"
import { useEndClaim } from "../../lib/claim-queries"
import { useText } from "../../lib/use-text"
import { ActWithReason } from "./act-with-reason"

type Claim = NonNullable<BusinessView["claim"]>

/** Whether somebody acts for an entry: by its code, by the NIB, or not yet. Operators end a claim that was wrong. */
export function EntryClaim({ business, mayEnd }: { business: BusinessView; mayEnd: boolean }) {
  const { t, day } = useText()
  const { name, claim, invited_until, is_claimed } = business
  if (claim)
    return (
      <>
        <p>{t("region.claim.claimed", { date: day(claim.on) })}</p>
        {mayEnd && <EndClaim claim={claim} name={name} />}
      </>
    )
  if (is_claimed) return t("region.claim.byNib")
  return invited_until && t("region.claim.invited", { date: day(invited_until) })
}

function EndClaim({ claim, name }: { claim: Claim; name: string }) {
  const { t } = useText()
  const end = useEndClaim(claim.id)
  return (
    <ActWithReason
      title={t("region.claim.end.title", { name })}
      words={{
        open: t("region.claim.end.open"),
        reason: t("region.claim.end.reason"),
        submit: t("region.claim.end.submit"),
      }}
      act={end}
      onAct={(reason) => end.mutate({ reason })}
    />
  )
}
