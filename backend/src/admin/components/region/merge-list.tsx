import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { MergeView } from "../../../contracts/register-merge"
import { useDuplicateDeed, useMerges } from "../../lib/duplicate-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { Section } from "../section"
import { Pager } from "./pager"

const ROWS = 20

/** What was made one, the newest first; taken back while nothing has changed since. */
export function MergeList() {
  const { t } = useText()
  const [offset, setOffset] = useState(0)
  const found = useMerges(`limit=${ROWS}&offset=${offset}`)
  return (
    <Section title={t("region.duplicates.merges")}>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.merges.length === 0 && (
        <p className="txt-small">{t("region.duplicates.noMerges")}</p>
      )}
      <ul>
        {found.data?.merges.map((merge) => (
          <MergeRow key={merge.id} merge={merge} />
        ))}
      </ul>
      {found.data && (
        <Pager rows={ROWS} {...{ offset, count: found.data.count }} onTurn={setOffset} />
      )}
    </Section>
  )
}

function MergeRow({ merge }: { merge: MergeView }) {
  const { t, moment } = useText()
  const act = useDuplicateDeed()
  const { id, kept, merged, by, at, reason, undone, can_undo } = merge
  const names = { kept: kept.name, merged: merged.name }
  const said = () => toast.success(t("region.duplicates.undo.done"))
  return (
    <li className="border-ui-border-base flex flex-col gap-1 border-b py-3 last:border-b-0">
      <p className="txt-small-plus">{t("region.duplicates.went", names)}</p>
      <p className="txt-small text-ui-fg-subtle">
        <bdi>{by}</bdi>, {moment(at)}
        {reason && (
          <>
            {": "}
            <bdi>{reason}</bdi>
          </>
        )}
      </p>
      {undone ? (
        <p className="txt-small">
          {t("region.duplicates.undo.by", { name: undone.by, at: moment(undone.at) })}
        </p>
      ) : can_undo ? (
        <div>
          <Button
            size="small"
            variant="secondary"
            aria-label={t("region.duplicates.undo.this", names)}
            isLoading={act.isPending}
            onClick={() => act.mutate({ deed: "undo", id }, { onSuccess: said })}
          >
            {t("region.duplicates.undo.act")}
          </Button>
        </div>
      ) : (
        <p className="txt-small text-ui-fg-subtle">{t("region.duplicates.undo.tooLate")}</p>
      )}
      {act.isError && <Failure error={act.error} />}
    </li>
  )
}
