import type { EnrolledView } from "../../../contracts/programme"
import { useTakeBack } from "../../lib/programme-queries"
import { useText } from "../../lib/use-text"
import { ActWithReason } from "./act-with-reason"
import { useStepName } from "./use-step-name"

type Props = { programme_id: string; name: string; done: EnrolledView["steps"][number] }

/** For a step that was noted by mistake: it stays to be read, with the reason, and counts no longer. */
export function TakeBackStep({ programme_id, name, done }: Props) {
  const { t } = useText()
  const step = useStepName()(done.step)
  const back = useTakeBack(programme_id)
  return (
    <ActWithReason
      title={t("region.programmes.takeBack.title", { step, name })}
      words={{
        open: t("region.programmes.takeBack.open"),
        reason: t("region.programmes.takeBack.reason"),
        submit: t("region.programmes.takeBack.submit"),
      }}
      act={back}
      onAct={(reason) => back.mutate({ event: done.id, reason })}
    >
      {back.data?.taken_back === false && (
        <p role="status" className="txt-small">
          {t("region.programmes.takeBack.before")}
        </p>
      )}
    </ActWithReason>
  )
}
