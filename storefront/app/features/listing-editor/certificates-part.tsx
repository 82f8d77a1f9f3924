import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { carrierOf, seriesOf } from "@serumpun/domain/certificate-marks"
import { checkCertificateOnListing } from "@serumpun/domain/certificates"
import { normalizeHsCode } from "@serumpun/domain/hs-codes"
import { markets } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Checkbox } from "#app/components/ui/field.tsx"
import { useProblemText } from "#app/lib/i18n/problem-text.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { CheckField } from "./check-field.tsx"
import type { ControlsProps, PartProps } from "./part-props.ts"

type Props = PartProps & { certificates: ProducerCertificate[]; today: string }

/** The producer's own certificates with the reason where one does not fit, and the markets aimed at. */
export function CertificatesPart({ certificates, today, ...props }: Props) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const format = useFormat()
  const base = `/${useLocale()}/producer/certificates`
  return (
    <>
      <FormPart part="certificates" parts={props.parts}>
        <p className="soft">
          {certificates.length > 0 ? t("hint.certificates") : t("hint.noCertificates")}
        </p>
        {choosable(certificates, props.values).map((certificate) => (
          <CertificateBox
            key={certificate.id}
            {...props}
            certificate={certificate}
            certificates={certificates}
            today={today}
          />
        ))}
        <p>
          <a href={`${base}/new`}>{t("hint.addCertificate")}</a>
        </p>
      </FormPart>
      <FormPart part="markets" parts={props.parts}>
        <div className="form-columns">
          {markets.map((market) => (
            <Checkbox
              key={market}
              name={`markets.${market}`}
              defaultChecked={Boolean(props.values[`markets.${market}`])}
              label={market === "EU" ? t("trade:market.EU") : format.country(market)}
            />
          ))}
        </div>
      </FormPart>
    </>
  )
}

/** One box for each series: what the listing names of it, else the one that ends last. */
function choosable(certificates: ProducerCertificate[], values: FormValues) {
  return [...new Set(certificates.map(seriesOf))].flatMap((key) => {
    const series = certificates.filter((one) => seriesOf(one) === key)
    const named = series.filter(({ id }) => values[`certificate_ids.${id}`])
    const usable = series.filter(({ status }) => status === "verified")
    return named.length > 0 ? named : (usable.length > 0 ? usable : series).slice(-1)
  })
}

type BoxProps = ControlsProps & {
  certificate: ProducerCertificate
  certificates: ProducerCertificate[]
  today: string
}

function CertificateBox({ certificate, certificates, today, values, problems }: BoxProps) {
  const { t } = useTranslation("trade")
  const format = useFormat()
  const textOf = useProblemText()
  const name = `certificate_ids.${certificate.id}`
  const hsCode = normalizeHsCode(values.hs_code ?? "")
  const carrier = carrierOf(certificate.id, certificates, hsCode, today)
  const shown = carrier ?? certificate
  const reasons = carrier
    ? []
    : checkCertificateOnListing(name, certificate, hsCode, today).map(textOf)
  return (
    <CheckField
      name={name}
      values={values}
      problems={problems}
      note={reasons.join(" ")}
      label={
        <>
          {t(`certificate.${shown.scheme}`)} · <bdi>{shown.number}</bdi> ·{" "}
          {format.month(shown.valid_until)}
        </>
      }
    />
  )
}
