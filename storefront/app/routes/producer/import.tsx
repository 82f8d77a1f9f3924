import type { ImportRowView, ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { isWorking } from "@serumpun/domain/sheet/imports"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { ImportChecked } from "#app/features/listing-import/import-checked.tsx"
import { ImportDone } from "#app/features/listing-import/import-done.tsx"
import { ImportMapping } from "#app/features/listing-import/import-mapping.tsx"
import { ImportProgress } from "#app/features/listing-import/import-progress.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { askedPage, pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/import.ts"

type Rows = Paged & { rows: ImportRowView[] }

export async function loader(args: Route.LoaderArgs) {
  const { call } = await producerPage(args)
  const path = `/producer/imports/${segment(args.params.importId)}`
  const { import: shown } = await call<{ import: ImportView }>(path)
  const page = askedPage(args.request)
  const rows = (query: Record<string, string>) => call<Rows>(`${path}/rows`, { query })
  const hasList = !isWorking(shown.status) && shown.status !== "mapping"
  const listed = hasList
    ? await rows({
        ...page.query,
        ...(shown.status === "undone" ? { state: "kept" } : { outcome: "wrong" }),
      })
    : { rows: [], count: 0 }
  const is_mapping = shown.status === "mapping" || isMappingAsked(args.request, shown)
  return {
    ...{ title: shown.file_name, shown, rows: listed.rows, is_mapping },
    pages: pagesOf(page, listed.count),
  }
}

/** What has been checked can be checked anew with other columns. */
const isMappingAsked = (request: Request, { status }: ImportView): boolean =>
  status === "checked" && new URL(request.url).searchParams.has("columns")

export async function action(args: Route.ActionArgs) {
  const { call, base } = await producerPage(args)
  const id = segment(args.params.importId)
  const values = readFormValues(await args.request.formData())
  const [path, body] = readAnswer(values)
  const { refusal } = await attempt(() =>
    call(`/producer/imports/${id}/${path}`, { body, timeout_ms: 60_000 }),
  )
  return refusal
    ? data({ ...refusal, values }, { status: refusal.status })
    : redirect(`${base}/imports/${id}`, 303)
}

function readAnswer(values: Record<string, string>): [path: string, body: object] {
  const { intent = "" } = values
  if (intent === "run:all" || intent === "run:valid") return ["run", { rows: intent.slice(4) }]
  if (intent === "undo") return ["undo", {}]
  const columns = Number(values.columns) || 0
  const mapping = Array.from(
    { length: Math.min(columns, 1000) },
    (_, at) => values[`mapping.${at}`] || null,
  )
  return ["mapping", { mapping, decimal_mark: values.decimal_mark === "," ? "," : "." }]
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function ProducerImport({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingImport")
  const { title, shown, rows, pages, is_mapping } = loaderData
  const base = `/${useLocale()}/producer/imports`
  const problems = actionData?.problems ?? []
  return (
    <>
      <Breadcrumb trail={[{ label: t("title"), href: base }, { label: title }]} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      {is_mapping ? (
        <ImportMapping shown={shown} problems={problems} values={actionData?.values ?? null} />
      ) : null}
      {isWorking(shown.status) ? <ImportProgress shown={shown} /> : null}
      {shown.status === "checked" && !is_mapping ? (
        <ImportChecked shown={shown} rows={rows} pages={pages} problems={problems} />
      ) : null}
      {shown.status === "done" || shown.status === "undone" ? (
        <ImportDone shown={shown} rows={rows} pages={pages} problems={problems} />
      ) : null}
    </>
  )
}
