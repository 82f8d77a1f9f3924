import { Button, Input, Label, Text as Paragraph } from "@medusajs/ui"
import { useId } from "react"
import type { DependenceAnswer } from "../../../contracts/trade-figures"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

type Props = {
  fall: DependenceAnswer["fall"]
  asked: string | null
  onAsk: (percent: string) => void
}

/** What becomes of the trade when tin falls by a percentage that somebody types; the server calculates. */
export function TinFall({ fall, asked, onAsk }: Props) {
  const { t, large, number, percent } = useText()
  const id = useId()
  return (
    <Section title={t("region.dependence.what")}>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          onAsk(String(new FormData(event.currentTarget).get("fall") ?? ""))
        }}
      >
        <div className="flex flex-col gap-1">
          <Label htmlFor={id} size="small" weight="plus">
            {t("region.dependence.percent")}
          </Label>
          <Input
            id={id}
            name="fall"
            size="small"
            type="number"
            min={0}
            max={100}
            step={1}
            required
            defaultValue={asked ?? fall?.percent ?? 30}
          />
        </div>
        <Button size="small" variant="secondary" type="submit">
          {t("region.dependence.reckon")}
        </Button>
      </form>
      <Paragraph role="status">
        {fall && fall.concentration !== null
          ? t("region.dependence.fallen", {
              ...{ percent: percent(fall.percent), lost: percent(fall.lost_percent) },
              ...{ value: large(fall.value), tin: percent(fall.tin_percent ?? 0) },
              index: number(fall.concentration, 0),
            })
          : t(fall ? "region.dependence.nothingLeft" : "region.dependence.none")}
      </Paragraph>
    </Section>
  )
}
