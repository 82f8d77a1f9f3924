import { Button, Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { useState } from "react"
import { Link, useSearchParams } from "react-router-dom"
import { Labelled } from "../labelled"
import { Failure, FieldProblem, Loading } from "../notices"
import { ProducerImport } from "./producer-import"
import { useProducerImports, useSendImport } from "../../lib/producer-import-queries"
import { useImportPlace } from "../../lib/import-place"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"

/** Files of businesses: their template, sending one, what became of the others. */
export function ImportPage() {
  const { t, locale } = useText()
  const { base, subject } = useImportPlace()
  const isRegister = subject === "register"
  const [params, setParams] = useSearchParams()
  const id = params.get("import")
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-2">
        <Heading level="h1">
          {t(isRegister ? "register.import.title" : "producerImport.title")}
        </Heading>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t(isRegister ? "register.import.text" : "producerImport.text")}
        </Paragraph>
        <p className="txt-small flex flex-wrap gap-4">
          {(["xlsx", "csv"] as const).map((kind) => (
            <a
              key={kind}
              className="text-ui-fg-base underline"
              href={`${base}/template?kind=${kind}&locale=${locale}`}
              download
            >
              {t(`producerImport.template.${kind}`)}
            </a>
          ))}
        </p>
        <SendFile onSent={(sent) => setParams({ import: sent })} />
      </Container>
      {id ? <ProducerImport key={id} id={id} /> : null}
      <History />
    </div>
  )
}

function SendFile({ onSent }: { onSent: (id: string) => void }) {
  const { t, problem, number } = useText()
  const send = useSendImport()
  const [file, setFile] = useState<File | null>(null)
  const [wrong] = problemsOf(send.error)
  const limits = { mb: SHEET_LIMITS.mb, rows: number(SHEET_LIMITS.rows) }
  return (
    <div className="flex flex-col gap-2">
      <Labelled label={t("producerImport.file")}>
        {(id) => (
          <input
            id={id}
            type="file"
            accept=".csv,.xlsx"
            className="txt-small"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Labelled>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {t("producerImport.limits", limits)}
      </Paragraph>
      <FieldProblem id="producer-import-file" text={wrong && problem(wrong)} />
      {send.isError && !wrong && <Failure error={send.error} />}
      <div>
        <Button
          size="small"
          disabled={!file}
          isLoading={send.isPending}
          onClick={() => file && send.mutate(file, { onSuccess: ({ id }) => onSent(id) })}
        >
          {t("producerImport.send")}
        </Button>
      </div>
    </div>
  )
}

function History() {
  const { t, moment } = useText()
  const imports = useProducerImports()
  if (imports.isPending) return <Loading />
  if (imports.isError)
    return <Failure error={imports.error} onRetry={() => void imports.refetch()} />
  if (imports.data.length === 0) return null
  return (
    <Container className="flex flex-col gap-2">
      <Heading level="h2">{t("producerImport.history")}</Heading>
      <ul className="txt-small flex flex-col gap-1">
        {imports.data.map(({ id, file_name, created_at, status }) => (
          <li key={id}>
            <Link className="underline" to={`?import=${id}`}>
              {file_name}
            </Link>{" "}
            · {moment(created_at)} · {t(`producerImport.status.${status}`)}
          </li>
        ))}
      </ul>
    </Container>
  )
}
