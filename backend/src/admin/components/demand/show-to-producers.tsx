import { Button } from "@medusajs/ui"
import { categories, type Category, type Province, provinces } from "@serumpun/domain/places"
import { type FormEvent, useState } from "react"
import type { DemandTaskView, ShowDemandTask } from "../../../contracts/demand"
import { useDemandDeed } from "../../lib/demand-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure } from "../notices"

const ALL = "all"

/** An operator lets producers see on their first page what buyers look for; in nobody's name. */
export function ShowToProducers({ task }: { task: DemandTaskView }) {
  const { t, province: nameOf } = useText()
  const show = useDemandDeed(t("demand.shown"))
  const [category, setCategory] = useState<string>(task.category ?? ALL)
  const [province, setProvince] = useState<string>(task.province ?? ALL)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = { category: orNull(category), province: orNull(province) } as ShowDemandTask
    show.mutate({ deed: "show", id: task.id, body })
  }
  return (
    <details>
      <summary className="txt-small-plus cursor-pointer">
        {t("demand.showThis", { text: task.text })}
      </summary>
      <form className="flex flex-wrap items-end gap-3 pt-2" onSubmit={send} noValidate>
        <Choice
          label={t("demand.goods")}
          value={category}
          onChange={setCategory}
          options={[
            { value: ALL, label: t("demand.allGoods") },
            ...categories.map((value: Category) => ({
              value: value as string,
              label: t(`category.${value}`),
            })),
          ]}
        />
        <Choice
          label={t("demand.province")}
          value={province}
          onChange={setProvince}
          options={[
            { value: ALL, label: t("demand.everywhere") },
            ...(Object.keys(provinces) as Province[]).map((value) => ({
              value: value as string,
              label: nameOf(value),
            })),
          ]}
        />
        <Button size="small" type="submit" isLoading={show.isPending}>
          {t("demand.show")}
        </Button>
      </form>
      {show.isError && <Failure error={show.error} />}
    </details>
  )
}

const orNull = (value: string) => (value === ALL ? null : value)
