import { useState } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { TextField } from "#app/components/ui/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Progress } from "#app/components/ui/meter.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Stepper } from "#app/components/ui/stepper.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** The components of work pages, inside the producer's frame. */
export default function StyleguideWorkspace() {
  const { t } = useTranslation("common")
  const format = useFormat()
  const [clicks, setClicks] = useState(0)
  return (
    <>
      <h1>{t("workspace.home")}</h1>
      <Notice kind="attention" title={t("workspace.rfqs")}>
        <p>{t("error.unavailableText")}</p>
      </Notice>
      <a className="target" href="#next">
        <Icon name="inbox" />
        <span>{t("workspace.rfqs")}</span>
        <Icon name="chevron" />
      </a>
      <Stepper
        label={t("workspace.listings")}
        steps={[
          { label: t("workspace.profile"), state: "done", href: "#" },
          { label: t("workspace.certificates"), state: "current" },
          { label: t("action.send"), state: "next" },
        ]}
      />
      <form>
        <TextField
          id="moq"
          name="moq"
          label={t("listing.moqLong")}
          suffix="kg"
          inputMode="numeric"
          required
        />
        <p className="cluster">
          <Button type="button" onClick={() => setClicks(clicks + 1)}>
            {t("action.save")} {clicks > 0 ? format.number(clicks) : null}
          </Button>
          <Button type="button" variant="secondary">
            <Icon name="camera" />
            {t("action.takePhoto")}
          </Button>
        </p>
      </form>
      <Progress
        label={t("action.upload")}
        value={3}
        max={5}
        text={`${format.number(3)} / ${format.number(5)}`}
      />
      <Timeline
        entries={[
          {
            key: "1",
            date_time: "2026-11-20",
            date: format.date("2026-11-20"),
            title: t("action.send"),
            text: <p>{t("error.serverText")}</p>,
          },
          {
            key: "2",
            date_time: "2026-11-23",
            date: format.dateTime("2026-11-23T08:30:00Z"),
            title: t("notice.success"),
          },
        ]}
      />
    </>
  )
}
