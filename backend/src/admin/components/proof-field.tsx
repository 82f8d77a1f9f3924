import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"

/** The bank's proof, if there is one. */
export function ProofField({ onChange }: { onChange: (file: File | null) => void }) {
  const { t } = useText()
  return (
    <Labelled label={t("money.proof")}>
      {(id) => (
        <input
          id={id}
          type="file"
          className="txt-small"
          accept="application/pdf,image/jpeg,image/png"
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
      )}
    </Labelled>
  )
}
