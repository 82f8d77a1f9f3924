import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  certificateSchemes,
  checkCertificate,
  checkCertificateIsNew,
} from "@serumpun/domain/certificates"
import { seriesOf } from "@serumpun/domain/certificate-marks"
import { checkRenewal } from "@serumpun/domain/certificate-renewals"
import { dayIn } from "@serumpun/domain/days"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { isGroupForm } from "@serumpun/domain/pool/pool-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkText, checkTexts } from "@serumpun/domain/text-rules"
import { holderKinds } from "@serumpun/domain/units"
import type { CertificateInput } from "../../contracts/producer"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import {
  type CertificateRow,
  listCertificateRows,
  readCertificateRow,
  toCertificate,
} from "../../readers/certificate"
import { CatalogueEvents } from "../catalogue/events"
import { changedIfPublic } from "../catalogue/public-change"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { refuseUsedCertificate } from "./steps/refuse-used"
import { createCertificatesStep, updateCertificatesStep } from "./steps/write-certificates"

export type SaveCertificateInput = {
  producer_id: string
  certificate_id: string | null
  certificate: CertificateInput
}

const validateCertificateStep = createStep(
  "validate-certificate",
  async ({ producer_id, certificate_id, certificate }: SaveCertificateInput, { container }) => {
    if (certificate_id) {
      const { status } = await readCertificateRow(container, { id: certificate_id, producer_id })
      if (status === "verified" || status === "revoked")
        refuse("status", "transition_not_allowed", { from: status, to: "unverified" })
      await refuseUsedCertificate(container, { producer_id, certificate_id })
    }
    const others = await listCertificateRows(container, producer_id)
    const series_id = seriesFor(others, certificate_id, certificate.renews)
    throwProblems([
      ...(certificateSchemes.includes(certificate.scheme)
        ? []
        : [problem("scheme", "invalid_choice")]),
      ...(holderKinds.includes(certificate.holder_kind)
        ? []
        : [problem("holder_kind", "invalid_choice")]),
      ...checkText("number", certificate.number, { max: LIMITS.name, required: true }),
      ...checkText("issuer", certificate.issuer, { max: LIMITS.name, required: true }),
      ...checkText("holder_name", certificate.holder_name, { max: LIMITS.name, required: true }),
      ...checkTexts("scope", certificate.scope, { max: LIMITS.note, required: true }),
      ...checkCertificate(certificate, dayIn(new Date())),
      ...checkCertificateIsNew(
        certificate,
        others.filter(({ id }) => id !== certificate_id).map(toCertificate),
      ),
      ...(series_id ? checkRenewal(certificate, renewedOf(others, series_id, certificate_id)) : []),
      ...(await checkHolder(container, producer_id, certificate)),
    ])
    const subject_id = certificate_id ?? ""
    const changed = await changedIfPublic(container, producer_id, {
      subject: "certificate",
      subject_id,
    })
    return new StepResponse({ ...changed, series_id })
  },
)

/**
 * Of a renewal: the first certificate of its series, which stays what it is when it is corrected.
 * @throws NOT_FOUND when what it renews is not among the producer's
 */
function seriesFor(
  own: CertificateRow[],
  certificate_id: string | null,
  renews: string | undefined,
): string | null {
  if (certificate_id) return own.find(({ id }) => id === certificate_id)?.series_id ?? null
  if (!renews) return null
  const renewed = own.find(({ id }) => id === renews)
  if (!renewed) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such certificate")
  return seriesOf(renewed)
}

/** The one of a series that ends last, without the renewal itself. */
function renewedOf(own: CertificateRow[], series_id: string, certificate_id: string | null) {
  const [last] = own
    .filter((one) => seriesOf(one) === series_id && one.id !== certificate_id)
    .filter(({ status }) => status === "unverified" || status === "verified")
    .sort((a, b) => b.valid_until.localeCompare(a.valid_until))
  return last ?? own.find(({ id }) => id === series_id) ?? own[0]!
}

/** A group enters its certificate itself and confirms who may use it: nobody else can in its name. */
async function checkHolder(
  container: MedusaContainer,
  producer_id: string,
  { holder_kind }: CertificateInput,
): Promise<Problem[]> {
  if (holder_kind !== "group") return []
  const { legal_form } = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .retrieveProducer(producer_id, { select: ["id", "legal_form"] })
  return isGroupForm(legal_form) ? [] : [problem("holder_kind", "certificate_of_group")]
}

const withoutRenews = ({ renews: _renews, ...certificate }: CertificateInput) => certificate

/**
 * A producer enters or corrects a paper. A verified one stays as it was verified (a renewal is a
 * new certificate); a refused one comes back unverified.
 */
export const saveCertificateWorkflow = createWorkflow(
  "save-certificate",
  function (input: SaveCertificateInput) {
    // A form that is sent twice at once would find no such certificate both times.
    const key = transform({ input }, ({ input }) => `certificates:${input.producer_id}`)
    const lock = holdLockStep({ key })
    const changed = validateCertificateStep(input)
    const created = when(
      "no-certificate-yet",
      { input },
      ({ input }) => !input.certificate_id,
    ).then(() =>
      createCertificatesStep(
        transform({ input, changed }, ({ input, changed: { series_id, ...changed } }) => ({
          ...changed,
          certificate: {
            ...withoutRenews(input.certificate),
            series_id,
            producer_id: input.producer_id,
            status: "unverified" as const,
          },
        })),
      ),
    )
    when("certificate-exists", { input }, ({ input }) => Boolean(input.certificate_id)).then(() => {
      updateCertificatesStep(
        transform({ input, changed }, ({ input, changed: { series_id: _series, ...changed } }) => ({
          ...changed,
          changes: [
            {
              ...withoutRenews(input.certificate),
              id: input.certificate_id ?? "",
              status: "unverified" as const,
              checked_by: null,
              checked_on: null,
              checks: null,
            },
          ],
        })),
      )
    })
    freeLockStep(lock)
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
    return new WorkflowResponse(
      transform({ input, created }, ({ input, created }) => ({
        id: input.certificate_id ?? created?.id ?? "",
      })),
    )
  },
)
