import { useMutation, useQueryClient } from "@tanstack/react-query"
import type {
  ImportAnswer,
  ImportTranslations,
  TranslationForm,
} from "../../contracts/translation-file"
import { send, sendForm } from "./request"

const base = "/admin/translation-files"

/** The filters of the desk, or ids of listings, as the address of the export has them. */
export type ExportAsked = Record<string, string> & { language: string }

/** Of an export: how many listings there are, of which a file holds so many at most. */
const COUNT_HEADER = "x-listing-count"

/** Gets the file and hands it to the browser, so that a refusal is told on the page; answers how many listings there are. */
export function useExportTexts() {
  return useMutation({
    mutationFn: async ({ asked, form }: { asked: ExportAsked; form: TranslationForm }) => {
      const response = await send(`${base}?${new URLSearchParams({ ...asked, form })}`)
      const address = URL.createObjectURL(await response.blob())
      const link = document.createElement("a")
      link.href = address
      link.download = `serumpun-${asked.language}.${form === "json" ? "json" : "xlf"}`
      link.click()
      URL.revokeObjectURL(address)
      return Number(response.headers.get(COUNT_HEADER)) || 0
    },
  })
}

export type SentFile = Pick<ImportTranslations, "language" | "kind"> & { file: File }
type Step = "check" | "write"

/**
 * Has a file checked or written, portion by portion until its end; `onListings` hears how many listings are done.
 * @throws ApiError; what was written until then stays, and the same file can be sent again
 */
async function sendFile(
  step: Step,
  { file, language, kind }: SentFile,
  onListings: (done: number, of: number) => void,
): Promise<ImportAnswer> {
  let whole: ImportAnswer | null = null
  for (let from: number | null = 0; from !== null; from = whole.next) {
    const body = new FormData()
    body.set("language", language)
    body.set("kind", kind)
    body.set("from", String(from))
    body.set("file", file)
    whole = together(whole, await sendForm<ImportAnswer>(`${base}/${step}`, body))
    onListings(whole.next ?? whole.listings, whole.listings)
  }
  return whole!
}

function together(before: ImportAnswer | null, portion: ImportAnswer): ImportAnswer {
  if (!before) return portion
  const sum = (name: keyof ImportAnswer["counts"]) => before.counts[name] + portion.counts[name]
  return {
    ...portion,
    units: [...before.units, ...portion.units],
    counts: {
      ...{ changed: sum("changed"), same: sum("same") },
      ...{ empty: sum("empty"), refused: sum("refused") },
    },
  }
}

export function useSendTexts(onListings: (done: number, of: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ step, sent }: { step: Step; sent: SentFile }) =>
      sendFile(step, sent, onListings),
    onSettled: (_answer, _error, { step }) =>
      step === "write" ? client.invalidateQueries({ queryKey: ["translations"] }) : undefined,
  })
}
