import { Button, Container, Heading, Text as Paragraph, usePrompt } from "@medusajs/ui"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type { ImportView } from "../../../contracts/listing-import"
import { useImportPlace } from "../../lib/import-place"
import { useMoveImport, useProducerImport } from "../../lib/producer-import-queries"
import { useText } from "../../lib/use-text"
import { Failure, Loading } from "../notices"
import { ColumnMapping } from "./column-mapping"
import { WrongRows } from "./wrong-rows"

/** One import where it stands: its columns, what it would do, how far it is, what became of it. */
export function ProducerImport({ id }: { id: string }) {
  const { t } = useText()
  const found = useProducerImport(id)
  if (found.isPending) return <Loading />
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />
  const { status, file_name } = found.data
  return (
    <Container className="flex flex-col gap-3">
      <Heading level="h2">{file_name}</Heading>
      <Paragraph size="small" role="status">
        {t(`producerImport.status.${status}`)}
      </Paragraph>
      {status === "mapping" ? <ColumnMapping found={found.data} /> : <Counts found={found.data} />}
      {status === "checked" && <Run found={found.data} />}
      {status === "done" && <Undo found={found.data} />}
      {!isWorking(status) && status !== "mapping" && <WrongRows found={found.data} />}
    </Container>
  )
}

function Counts({ found: { counts, rows } }: { found: ImportView }) {
  const { t, number } = useText()
  const lines = [
    ["rows", rows],
    ["new", counts.new],
    ["wrong", counts.wrong],
    ["written", counts.done.written],
    ["failed", counts.done.failed],
    ["undone", counts.done.undone],
    ["kept", counts.done.kept],
  ] as const
  return (
    <dl className="txt-small grid grid-cols-[12rem_1fr] gap-x-3 gap-y-1">
      {lines
        .filter(([name, count]) => count > 0 || name === "rows" || name === "new")
        .map(([name, count]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{t(`producerImport.count.${name}`)}</dt>
            <dd className="tabular-nums">{number(count)}</dd>
          </div>
        ))}
    </dl>
  )
}

function Run({ found: { id, counts } }: { found: ImportView }) {
  const { t, number } = useText()
  const move = useMoveImport(id)
  const prompt = usePrompt()
  const isRegister = useImportPlace().subject === "register"
  if (counts.new === 0) return <Paragraph size="small">{t("producerImport.nothing")}</Paragraph>
  const rows = counts.wrong > 0 ? ("valid" as const) : ("all" as const)
  const run = async () => {
    const agreed = await prompt({
      variant: "confirmation",
      title: t("producerImport.sure", { rows: number(counts.new) }),
      description: t(isRegister ? "register.import.sureText" : "producerImport.sureText"),
      confirmText: t("producerImport.yes"),
      cancelText: t("common.cancel"),
    })
    if (agreed) move.mutate({ to: "run", body: { rows } })
  }
  return (
    <div className="flex flex-col gap-2">
      {move.isError && <Failure error={move.error} />}
      <div>
        <Button size="small" isLoading={move.isPending} onClick={() => void run()}>
          {t(isRegister ? `register.import.run.${rows}` : `producerImport.run.${rows}`, {
            rows: number(counts.new),
          })}
        </Button>
      </div>
    </div>
  )
}

function Undo({ found: { id } }: { found: ImportView }) {
  const { t } = useText()
  const move = useMoveImport(id)
  return (
    <div className="flex flex-col gap-2">
      <Paragraph size="small">{t("producerImport.undoText")}</Paragraph>
      {move.isError && <Failure error={move.error} />}
      <div>
        <Button
          size="small"
          variant="danger"
          isLoading={move.isPending}
          onClick={() => move.mutate({ to: "undo", body: {} })}
        >
          {t("producerImport.undo")}
        </Button>
      </div>
    </div>
  )
}
