import { Alert } from "@medusajs/ui"
import type { LeftOut } from "../../../contracts/programme"
import type { Outcome } from "../../lib/programme-queries"
import { useText } from "../../lib/use-text"

type Props = {
  outcome: Outcome
  text: "region.programmes.enrol.done" | "region.programmes.act.done"
}

/** What an act on several has done, and who stayed out of it by the reason. */
export function OutcomeText({ outcome: { done, left_out }, text }: Props) {
  const { t, number } = useText()
  const named = ({ reason, businesses, count }: LeftOut) =>
    [
      ...businesses.map(({ name, regency, status }) =>
        reason === "outside_areas" || !status
          ? `${name} (${regency})`
          : `${name} (${t(`region.enrolment.${status}`)})`,
      ),
      ...(count > businesses.length ? [t("region.programmes.left.more")] : []),
    ].join(", ")
  return (
    <Alert variant={done > 0 ? "success" : "warning"} role="status">
      <p>{t(text, { shown: number(done) })}</p>
      {left_out.map((one) => (
        <p key={one.reason}>
          {t(`region.programmes.left.${one.reason}`, {
            shown: number(one.count),
            names: named(one),
          })}
        </p>
      ))}
    </Alert>
  )
}
