import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { provinces } from "@serumpun/domain/places"
import { useState } from "react"
import { exportHref } from "../lib/export-queries"
import { useText } from "../lib/use-text"
import { Choice } from "./choice"

const ALL = "all"

type Props = {
  list: "producers" | "listings"
  statuses: readonly { value: string; label: string }[]
}

/** What to narrow the list to, and the file in either form. */
export function ExportForm({ list, statuses }: Props) {
  const { t, locale } = useText()
  const [status, setStatus] = useState(ALL)
  const [province, setProvince] = useState(ALL)
  const every = { value: ALL, label: t("exports.all") }
  const chosen = (value: string) => (value === ALL ? null : value)
  const asked = { locale, status: chosen(status), province: chosen(province) }
  return (
    <Container className="flex flex-col gap-3">
      <Heading level="h2">{t(`exports.name.${list}`)}</Heading>
      <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
        {t(`exports.about.${list}`)}
      </Paragraph>
      <div className="flex flex-wrap gap-3">
        <Choice
          label={t("exports.status")}
          value={status}
          options={[every, ...statuses]}
          onChange={setStatus}
        />
        <Choice
          label={t("exports.province")}
          value={province}
          options={[
            every,
            ...Object.entries(provinces).map(([value, label]) => ({ value, label })),
          ]}
          onChange={setProvince}
        />
      </div>
      <p className="txt-small flex flex-wrap gap-4">
        {(["xlsx", "csv"] as const).map((kind) => (
          <a
            key={kind}
            className="text-ui-fg-base underline"
            href={exportHref(list, { kind, ...asked })}
            download
          >
            {kind === "csv" ? t(`exports.csv.${list}`) : t(`exports.xlsx.${list}`)}
          </a>
        ))}
      </p>
    </Container>
  )
}
