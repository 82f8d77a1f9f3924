import { Checkbox, Input, Label, Text as Paragraph } from "@medusajs/ui"
import {
  type CertificateCorrection,
  type CertificateFact,
  certificateFacts,
} from "@serumpun/domain/certificate-checks"
import { readHsCodes } from "@serumpun/domain/hs-codes"
import type { Problem } from "@serumpun/domain/problems"
import { useId } from "react"
import type { ProducerCertificate } from "../../../contracts/producer"
import { useText } from "../../lib/use-text"
import { FieldProblem } from "../notices"

export type Compared = { compared: CertificateFact[]; corrected: CertificateCorrection }
type Control = { name: keyof CertificateCorrection; type?: "date" }

const controls: Record<CertificateFact, Control[]> = {
  number: [{ name: "number" }],
  holder: [{ name: "holder_name" }],
  scope: [{ name: "scope_hs" }],
  dates: [
    { name: "valid_from", type: "date" },
    { name: "valid_until", type: "date" },
  ],
}

type Props = {
  certificate: ProducerCertificate
  found: Compared
  onChange: (found: Compared) => void
  problems: Problem[]
}

/** Each fact as it was entered, to be ticked when the file says the same, or put right. */
export function CompareFacts({ certificate, found, onChange, problems }: Props) {
  const { t } = useText()
  if (!certificate.has_file)
    return <Paragraph size="small">{t("certificateCheck.needsFile")}</Paragraph>
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="txt-compact-small-plus mb-1">{t("certificateCheck.compare")}</legend>
      {certificateFacts.map((fact) => (
        <Fact key={fact} {...{ fact, certificate, found, onChange, problems }} />
      ))}
    </fieldset>
  )
}

function Fact({ fact, certificate, found, onChange, problems }: Props & { fact: CertificateFact }) {
  const { t, problem } = useText()
  const id = useId()
  const { compared, corrected } = found
  const tick = (checked: boolean) =>
    onChange({
      corrected,
      compared: certificateFacts.filter((one) => (one === fact ? checked : compared.includes(one))),
    })
  const type = (name: Control["name"], typed: string) =>
    onChange({
      compared,
      corrected: { ...corrected, [name]: name === "scope_hs" ? readHsCodes(typed) : typed },
    })
  const wrong = problems.find(
    ({ field }) =>
      field === `compared.${fact}` ||
      controls[fact].some(({ name }) => field.startsWith(`corrected.${name}`)),
  )
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap gap-2">
        {controls[fact].map(({ name, type: kind }) => (
          <Input
            key={name}
            type={kind}
            size="small"
            className="min-w-40"
            aria-label={t(labels[name])}
            aria-invalid={Boolean(wrong)}
            aria-describedby={wrong && `${id}-problem`}
            defaultValue={String(
              name === "scope_hs" ? certificate.scope_hs.join(", ") : certificate[name],
            )}
            onChange={(event) => type(name, event.target.value)}
          />
        ))}
      </div>
      <div className="flex items-center gap-2">
        <Checkbox
          id={id}
          checked={compared.includes(fact)}
          onCheckedChange={(checked) => tick(checked === true)}
        />
        <Label htmlFor={id} size="small">
          {t("certificateCheck.as", { fact: t(`certificateCheck.facts.${fact}`) })}
        </Label>
      </div>
      <FieldProblem id={`${id}-problem`} text={wrong && problem(wrong)} />
    </div>
  )
}

const labels = {
  number: "certificateCheck.facts.number",
  holder_name: "certificateCheck.facts.holder",
  scope_hs: "certificateCheck.facts.scope",
  valid_from: "certificateCheck.from",
  valid_until: "certificateCheck.until",
} as const
