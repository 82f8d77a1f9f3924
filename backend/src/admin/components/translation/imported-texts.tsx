import { Button, Table } from "@medusajs/ui"
import { textDirection } from "@serumpun/domain/locales"
import type { TargetLocale } from "@serumpun/domain/translations"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { ImportAnswer, ImportedUnit } from "../../../contracts/translation-file"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { useFieldName } from "./field-name"

const PAGE = 100

type Props = { found: ImportAnswer; isWritten: boolean }

/** What a file changes, or has changed, and what it cannot: that first. */
export function ImportedTexts({ found: { language, counts, units }, isWritten }: Props) {
  const { t, number } = useText()
  const [most, setMost] = useState(PAGE)
  const ordered = [...units].sort((one, other) => Number(!one.problem) - Number(!other.problem))
  const lines = [
    [t(isWritten ? "translation.files.written" : "translation.files.changed"), counts.changed],
    [t("translation.files.refused"), counts.refused],
    [t("translation.files.same"), counts.same],
    [t("translation.files.without"), counts.empty],
  ] as const
  return (
    <Section title={t("translation.files.result")}>
      <dl className="txt-small grid grid-cols-[16rem_1fr] gap-x-3 gap-y-1">
        {lines.map(([name, count]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{name}</dt>
            <dd className="tabular-nums">{number(count)}</dd>
          </div>
        ))}
      </dl>
      {ordered.length > 0 && (
        <div className="overflow-x-auto">
          <Units units={ordered.slice(0, most)} language={language} isWritten={isWritten} />
        </div>
      )}
      {ordered.length > most && (
        <div>
          <Button size="small" variant="secondary" onClick={() => setMost(most + PAGE)}>
            {t("translation.files.more")}
          </Button>
        </div>
      )}
    </Section>
  )
}

type UnitsProps = { units: ImportedUnit[]; language: TargetLocale; isWritten: boolean }

function Units({ units, language, isWritten }: UnitsProps) {
  const { t } = useText()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("translation.listing")}</Table.HeaderCell>
          <Table.HeaderCell>
            {t(isWritten ? "translation.files.stood" : "translation.files.before")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("translation.files.after")}</Table.HeaderCell>
          <Table.HeaderCell>{t("translation.files.result")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {units.map((unit, at) => (
          <Unit key={`${unit.listing_id} ${unit.field} ${at}`} {...{ unit, language, isWritten }} />
        ))}
      </Table.Body>
    </Table>
  )
}

function Unit({ unit, language, isWritten }: Omit<UnitsProps, "units"> & { unit: ImportedUnit }) {
  const { t, problem: sentence } = useText()
  const nameOf = useFieldName()
  const { listing_id, title, field, before, text, kind, problem } = unit
  const own = { lang: language, dir: textDirection(language) }
  const isGone = problem?.code === "translation_unknown"
  const why = () => {
    if (problem?.code === "changed_elsewhere") return t("translation.files.elsewhere")
    if (problem?.code === "transition_not_allowed") return t("translation.waiting")
    return problem ? sentence(problem) : ""
  }
  const state = t(`translation.state.${kind}`)
  const cell = "min-w-48 max-w-96 whitespace-pre-line py-2 align-top [overflow-wrap:anywhere]"
  return (
    <Table.Row>
      <Table.Cell className={cell}>
        {title ? (
          <Link
            className="text-ui-fg-base underline"
            to={`/translations/${listing_id}?language=${language}`}
          >
            <bdi lang="id">{title}</bdi>
          </Link>
        ) : (
          listing_id
        )}
        {"\n"}
        <span className="text-ui-fg-subtle">{isGone ? field : nameOf(field)}</span>
      </Table.Cell>
      <Table.Cell className={cell} {...own}>
        {before}
      </Table.Cell>
      <Table.Cell className={cell} {...own}>
        {text}
      </Table.Cell>
      <Table.Cell className={`${cell} ${problem ? "text-ui-fg-error" : ""}`}>
        {problem
          ? why()
          : t(isWritten ? "translation.files.isWritten" : "translation.files.toWrite", { state })}
      </Table.Cell>
    </Table.Row>
  )
}
