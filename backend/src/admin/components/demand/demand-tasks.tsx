import { Badge, Button } from "@medusajs/ui"
import { isLocale } from "@serumpun/domain/locales"
import type { Category, Province } from "@serumpun/domain/places"
import type { DemandTaskView } from "../../../contracts/demand"
import { useDemandDeed, useDemandTasks } from "../../lib/demand-queries"
import { useCurator } from "../../lib/queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { Section } from "../section"
import { ShowToProducers } from "./show-to-producers"

/** What the desk wants to have in the catalogue, the open ones first; nothing while there is none. */
export function DemandTasks() {
  const { t } = useText()
  const tasks = useDemandTasks()
  if (tasks.isError) return <Failure error={tasks.error} onRetry={() => void tasks.refetch()} />
  if (!tasks.data?.length) return null
  return (
    <Section title={t("demand.tasks")}>
      <ul>
        {tasks.data.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </Section>
  )
}

function Task({ task }: { task: DemandTaskView }) {
  const { t, tongue, region, day } = useText()
  const curator = useCurator()
  const isOpen = task.status === "open"
  const facts = [
    isLocale(task.locale) ? tongue(task.locale) : task.locale,
    task.market ? region(task.market) : t("demand.anyMarket"),
    t("demand.madeBy", { name: task.made_by, date: day(task.created_at) }),
  ]
  return (
    <li className="border-ui-border-base flex flex-col gap-1 border-b py-2 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="max-w-prose">
          <p className="txt-small-plus">
            <bdi lang={task.locale}>{task.text}</bdi>{" "}
            <Badge size="2xsmall">{t(isOpen ? "demand.open" : "demand.done")}</Badge>
          </p>
          {task.note && (
            <p className="txt-small whitespace-pre-line" dir="auto">
              {task.note}
            </p>
          )}
          <p className="txt-small text-ui-fg-subtle">{facts.join(" · ")}</p>
          <Shown task={task} />
          {task.done_by && task.done_at && (
            <p className="txt-small text-ui-fg-subtle">
              {t("demand.doneBy", { name: task.done_by, date: day(task.done_at) })}
            </p>
          )}
        </div>
        {isOpen && <End task={task} />}
      </div>
      {isOpen && curator.data === null && <ShowToProducers task={task} />}
    </li>
  )
}

function Shown({ task }: { task: DemandTaskView }) {
  const { t, province, day } = useText()
  if (!task.shown_at || task.status === "done") return null
  const goods = task.category ? t(`category.${task.category as Category}`) : t("demand.allGoods")
  const place = task.province ? province(task.province as Province) : t("demand.everywhere")
  const named = { goods, place, name: task.shown_by ?? "", date: day(task.shown_at) }
  return <p className="txt-small">{t("demand.shownTo", named)}</p>
}

function End({ task }: { task: DemandTaskView }) {
  const { t } = useText()
  const end = useDemandDeed(t("demand.ended"))
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        size="small"
        variant="secondary"
        aria-label={t("demand.endThis", { text: task.text })}
        isLoading={end.isPending}
        onClick={() => end.mutate({ deed: "end", id: task.id })}
      >
        {t("demand.end")}
      </Button>
      {end.isError && <Failure error={end.error} />}
    </div>
  )
}
