import { Button, Text as Paragraph, toast } from "@medusajs/ui"
import { useState } from "react"
import type { CuratorProfile, ReviewDetail } from "../../../contracts/curation"
import { useAssign, useColleagues } from "../../lib/queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure } from "../notices"
import { Section } from "../section"

type Props = { review: ReviewDetail; curator: CuratorProfile }

/** An open case is taken on, handed to a colleague or given back; judging it needs none of that. */
export function Assignment({ review, curator }: Props) {
  const { t, problem } = useText()
  const assign = useAssign(review.id)
  const colleagues = useColleagues()
  const [chosen, setChosen] = useState("")
  const taker = review.assigned_to
  const others = (colleagues.data ?? []).filter(({ id }) => id !== curator.id)
  const [refused] = problemsOf(assign.error)
  const send = (curatorId: string | null) =>
    assign.mutate(curatorId, { onSuccess: () => toast.success(t("assign.done")) })
  return (
    <Section title={t("assign.title")}>
      <Paragraph size="small">
        {taker ? t("assign.by", { name: taker.name }) : t("assign.nobody")}
      </Paragraph>
      {assign.isError && (
        <Failure error={assign.error} text={refused ? problem(refused) : undefined} />
      )}
      <div className="flex flex-wrap gap-2">
        {taker?.id !== curator.id && !review.obstacle && (
          <Button size="small" isLoading={assign.isPending} onClick={() => send(curator.id)}>
            {t("assign.take")}
          </Button>
        )}
        {taker && (
          <Button
            size="small"
            variant="secondary"
            isLoading={assign.isPending}
            onClick={() => send(null)}
          >
            {t("assign.giveBack")}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <Choice
          label={t("assign.handTo")}
          value={chosen}
          onChange={setChosen}
          options={others.map(({ id, name, institution, is_away }) => ({
            value: id,
            label: t(is_away ? "assign.away" : "common.by", { name, institution }),
          }))}
        />
        <Button
          size="small"
          variant="secondary"
          disabled={!chosen}
          isLoading={assign.isPending}
          onClick={() => send(chosen)}
        >
          {t("assign.hand")}
        </Button>
      </div>
    </Section>
  )
}
