import { Button, Input, toast, usePrompt } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { useState } from "react"
import type { RubricEdition } from "../../../contracts/rubrics"
import { useRubricDeed } from "../../lib/rubric-queries"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { Failure } from "../notices"

type Props = { edition: RubricEdition; isSaved: boolean }

/** The day from which a draft counts, which nobody takes back; or the draft is thrown away. */
export function EnforceRubric({ edition, isSaved }: Props) {
  const { t, day } = useText()
  const prompt = usePrompt()
  const act = useRubricDeed()
  const [fromDay, setFromDay] = useState(dayIn(new Date()))
  const confirm = async (description: string) =>
    prompt({
      variant: "confirmation",
      title: t("rubrics.sure"),
      description,
      confirmText: t("rubrics.yes"),
      cancelText: t("common.cancel"),
    })
  const enforce = async () => {
    if (!(await confirm(t("rubrics.enforceText", { day: day(fromDay) })))) return
    act.mutate(
      { deed: "enforce", id: edition.id, from_day: fromDay },
      { onSuccess: () => toast.success(t("rubrics.enforced")) },
    )
  }
  const discard = async () => {
    if (!(await confirm(t("rubrics.discardText")))) return
    act.mutate(
      { deed: "discard", id: edition.id },
      { onSuccess: () => toast.success(t("rubrics.discarded")) },
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <Labelled label={t("rubrics.fromDay")}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={fromDay}
              onChange={(event) => setFromDay(event.target.value)}
            />
          )}
        </Labelled>
        <Button
          size="small"
          type="button"
          disabled={!isSaved || !fromDay}
          onClick={() => void enforce()}
        >
          {t("rubrics.enforce")}
        </Button>
        <Button size="small" variant="danger" type="button" onClick={() => void discard()}>
          {t("rubrics.discard")}
        </Button>
      </div>
      {!isSaved && <p className="txt-small text-ui-fg-subtle">{t("rubrics.saveFirst")}</p>}
      {act.isError && <Failure error={act.error} />}
    </div>
  )
}
