import { Button, Container, Table, Text as Paragraph } from "@medusajs/ui"
import { categoryRoots, provinces } from "@serumpun/domain/places"
import { type TargetLocale, textStates } from "@serumpun/domain/translations"
import { Link, useSearchParams } from "react-router-dom"
import type { TranslationRow } from "../../../contracts/translation"
import { useTranslations } from "../../lib/translation-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure, Loading } from "../notices"
import { ExportTexts } from "./export-texts"
import { ImportTexts } from "./import-texts"

const PAGE = 50
const ALL = "all"

/** Listings with texts to translate, narrowed by what stands in the address. */
export function TranslationList({ languages }: { languages: TargetLocale[] }) {
  const { t, tongue, province } = useText()
  const [query, setQuery] = useSearchParams()
  const asked = query.get("language") ?? ""
  const language = languages.find((one) => one === asked) ?? languages[0] ?? "en"
  const offset = Number(query.get("offset")) || 0
  const chosen = (name: string) => query.get(name) ?? ALL
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query)
    next.delete("offset")
    if (value === ALL) next.delete(name)
    else next.set(name, value)
    setQuery(next)
  }
  const filters = ["state", "province", "category"].flatMap((name) => {
    const value = query.get(name)
    return value ? [[name, value] as const] : []
  })
  const list = useTranslations({
    ...Object.fromEntries(filters),
    ...{ language, limit: String(PAGE), offset: String(offset) },
  })
  const turn = (to: number) => {
    const next = new URLSearchParams(query)
    next.set("offset", String(to))
    setQuery(next)
  }
  const any = { value: ALL, label: t("translation.all") }
  return (
    <>
      <Container className="flex flex-wrap gap-4">
        <Choice
          label={t("translation.language")}
          value={language}
          onChange={(value) => choose("language", value)}
          options={languages.map((value) => ({ value, label: tongue(value) }))}
        />
        <Choice
          label={t("translation.stateLabel")}
          value={chosen("state")}
          onChange={(value) => choose("state", value)}
          options={[
            any,
            ...textStates.map((value) => ({
              value: value as string,
              label: t(`translation.state.${value}`),
            })),
          ]}
        />
        <Choice
          label={t("translation.region")}
          value={chosen("province")}
          onChange={(value) => choose("province", value)}
          options={[
            any,
            ...(Object.keys(provinces) as (keyof typeof provinces)[]).map((value) => ({
              value: value as string,
              label: province(value),
            })),
          ]}
        />
        <Choice
          label={t("translation.category")}
          value={chosen("category")}
          onChange={(value) => choose("category", value)}
          options={[
            any,
            ...categoryRoots.map((value) => ({
              value: value as string,
              label: t(`category.${value}`),
            })),
          ]}
        />
      </Container>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        {list.data && list.data.count > 0 && (
          <ExportTexts
            key={`${language} ${filters.join()}`}
            title={t("translation.files.export")}
            text={t("translation.files.exportText")}
            asked={{ ...Object.fromEntries(filters), language }}
            count={list.data.count}
          />
        )}
        <ImportTexts key={language} language={language} />
      </div>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data?.count === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{t("translation.empty")}</Paragraph>
        </Container>
      )}
      {list.data && list.data.count > 0 && (
        <Container className="overflow-x-auto p-0">
          <Rows rows={list.data.listings} language={language} />
          {list.data.count > PAGE && (
            <div className="flex gap-2 p-4">
              <Button
                size="small"
                variant="secondary"
                disabled={offset === 0}
                onClick={() => turn(Math.max(0, offset - PAGE))}
              >
                {t("translation.earlier")}
              </Button>
              <Button
                size="small"
                variant="secondary"
                disabled={offset + PAGE >= list.data.count}
                onClick={() => turn(offset + PAGE)}
              >
                {t("translation.later")}
              </Button>
            </div>
          )}
        </Container>
      )}
    </>
  )
}

function Rows({ rows, language }: { rows: TranslationRow[]; language: TargetLocale }) {
  const { t, number, province } = useText()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("translation.listing")}</Table.HeaderCell>
          <Table.HeaderCell>{t("translation.producer")}</Table.HeaderCell>
          <Table.HeaderCell>{t("translation.texts")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.listing_id}>
            <Table.Cell>
              <Link
                className="text-ui-fg-base underline"
                to={`/translations/${row.listing_id}?language=${language}`}
              >
                <bdi lang="id">{row.title}</bdi>
              </Link>
            </Table.Cell>
            <Table.Cell>
              {row.producer}, {province(row.province)}
            </Table.Cell>
            <Table.Cell>
              {textStates
                .flatMap((state) => {
                  const count = row.counts[state]
                  return count ? `${t(`translation.state.${state}`)}: ${number(count)}` : []
                })
                .join(" · ")}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
