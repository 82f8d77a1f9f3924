import { Button, Text as Paragraph } from "@medusajs/ui"
import { translationFileLimits } from "@serumpun/domain/translation-files"
import type { TargetLocale } from "@serumpun/domain/translations"
import { useState } from "react"
import type { ImportTranslations } from "../../../contracts/translation-file"
import { problemsOf } from "../../lib/request"
import { useSendTexts } from "../../lib/translation-file-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { Failure, FieldProblem } from "../notices"
import { Section } from "../section"
import { ImportedTexts } from "./imported-texts"

const kinds = [
  "file",
  "reviewed",
  "draft",
  "machine",
] as const satisfies ImportTranslations["kind"][]
const { mb } = translationFileLimits

/** A translated file: first what it would change, then the button that changes it. */
export function ImportTexts({ language }: { language: TargetLocale }) {
  const { t, number, problem } = useText()
  const [progress, setProgress] = useState({ done: 0, of: 0 })
  const send = useSendTexts((done, of) => setProgress({ done, of }))
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<ImportTranslations["kind"]>("file")
  const [wrong] = problemsOf(send.error)
  const start = (step: "check" | "write") => {
    setProgress({ done: 0, of: 0 })
    if (file) send.mutate({ step, sent: { file, language, kind } })
  }
  const isWritten = send.variables?.step === "write"
  const changed = send.data?.counts.changed ?? 0
  return (
    <>
      <Section title={t("translation.files.import")}>
        <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
          {t("translation.files.importText")}
        </Paragraph>
        <div className="flex flex-wrap items-start gap-6">
          <Labelled label={t("translation.files.file", { mb: number(mb) })}>
            {(id) => (
              <input
                id={id}
                type="file"
                accept=".xlf,.xliff,.json"
                className="txt-small"
                aria-describedby="translation-file"
                onChange={(event) => {
                  setFile(event.target.files?.[0] ?? null)
                  send.reset()
                }}
              />
            )}
          </Labelled>
          <Choice
            label={t("translation.files.kind")}
            value={kind}
            onChange={(value) => {
              setKind(value)
              send.reset()
            }}
            options={kinds.map((value) => ({
              value,
              label: t(`translation.files.kinds.${value}`),
            }))}
          />
        </div>
        <FieldProblem id="translation-file" text={wrong && problem(wrong)} />
        {send.isError && !wrong && <Failure error={send.error} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            size="small"
            variant="secondary"
            disabled={!file || send.isPending}
            onClick={() => start("check")}
          >
            {t("translation.files.check")}
          </Button>
          {send.isSuccess && !isWritten && changed > 0 && (
            <Button size="small" onClick={() => start("write")}>
              {t("translation.files.write", { count: changed })}
            </Button>
          )}
          <span role="status" className="txt-small">
            {send.isPending &&
              (progress.of > 0
                ? t("translation.files.progress", {
                    ...{ done: number(progress.done), of: number(progress.of) },
                  })
                : t("common.loading"))}
            {send.isSuccess && isWritten && t("translation.files.done")}
            {send.isSuccess && !isWritten && changed === 0 && t("translation.files.nothing")}
          </span>
        </div>
      </Section>
      {send.data && (
        <div className="lg:col-span-2">
          <ImportedTexts found={send.data} isWritten={isWritten} />
        </div>
      )}
    </>
  )
}
