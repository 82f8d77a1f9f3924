import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { data, redirect } from "react-router"
import { checkFileSize } from "@serumpun/domain/files/upload-rules"
import { problem } from "@serumpun/domain/problems"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { ImportStart } from "#app/features/listing-import/import-start.tsx"
import { ImportHistory } from "#app/features/listing-import/import-history.tsx"
import { chosenFile } from "#app/lib/files/check-file.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { forScripts } from "#app/lib/http/script-answer.server.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/imports.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { imports, count } = await call<Paged & { imports: ImportView[] }>("/producer/imports", {
    query: page.query,
  })
  return { title: t("listingImport:title"), imports, pages: pagesOf(page, count) }
}

export async function action(args: Route.ActionArgs) {
  return forScripts(args.context, await upload(args))
}

async function upload(args: Route.ActionArgs) {
  const { call, base } = await producerPage(args)
  const file = chosenFile(await args.request.formData())
  if (!file) return refused({ problems: [problem("file", "required")], unavailable: false })
  const problems = checkFileSize(file, { kinds: [], max_mb: SHEET_LIMITS.mb })
  if (problems.length > 0) return refused({ problems, unavailable: false })
  const body = new FormData()
  body.set("file", file)
  const sent = await attempt(() =>
    call<{ import: ImportView }>("/producer/imports", { body, timeout_ms: 60_000 }),
  )
  if (sent.refusal) return refused(sent.refusal, sent.refusal.status)
  return redirect(`${base}/imports/${sent.value.import.id}`, 303)
}

type Found = Pick<
  NonNullable<Awaited<ReturnType<typeof attempt>>["refusal"]>,
  "problems" | "unavailable"
>

const refused = ({ problems, unavailable }: Found, status = 400) =>
  data({ problems, unavailable }, { status })

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function ProducerImports({ loaderData, actionData }: Route.ComponentProps) {
  const { title, imports, pages } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <ImportStart
        problems={actionData?.problems ?? []}
        unavailable={actionData?.unavailable ?? false}
      />
      <ImportHistory imports={imports} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
