import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type CertificateUseStatus, seriesOf } from "@serumpun/domain/certificate-marks"
import { isValidOn } from "@serumpun/domain/certificates"
import { dayIn } from "@serumpun/domain/days"
import { canTransition } from "@serumpun/domain/statuses"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { CatalogueEvents } from "../catalogue/events"
import { CertificateEvents } from "../certificate/events"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { undoWith, writeWith } from "../write-with"
import { useAnsweredNotices, useAskedNotices } from "./notices"
import { changedByUses, type UseRow } from "./uses"

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)
const notThere = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such certificate of a group of yours")

export type AskUseInput = { producer_id: string; certificate_id: string }

/** @throws NOT_FOUND unless the certificate is that of a group which the producer has joined */
async function readUsable(container: MedusaContainer, input: AskUseInput) {
  const producers = producerModule(container)
  const [row] = await producers.listCertificates({ id: input.certificate_id }, { take: 1 })
  const pair = { group_id: row?.producer_id ?? "", producer_id: input.producer_id }
  const [membership] = await producers.listGroupMembers({ ...pair, status: "joined" }, { take: 1 })
  const stands = row?.status === "unverified" || row?.status === "verified"
  if (!row || !membership || !stands) throw notThere()
  return { row, membership_id: membership.id, series_id: seriesOf(row), ...pair }
}

const findUsableStep = createStep(
  "find-usable-certificate",
  async (input: AskUseInput, { container }) => {
    const { membership_id } = await readUsable(container, input)
    return new StepResponse({ membership_id })
  },
)

const askUseStep = createStep(
  "ask-certificate-use",
  async (input: AskUseInput, { container }) => {
    const producers = producerModule(container)
    const { row, series_id, group_id, producer_id } = await readUsable(container, input)
    const today = dayIn(new Date())
    if (!isValidOn(row, today) && row.valid_until < today)
      refuse("certificate_id", "certificate_expired", {
        scheme: row.scheme,
        date: row.valid_until,
      })
    const [known] = await producers.listCertificateUses({ series_id, producer_id }, { take: 1 })
    // Asked before, as after a second tap.
    if (known && !canTransition("certificate_use", known.status, "asked"))
      return new StepResponse({ id: known.id }, null)
    const at = new Date()
    const notices = await useAskedNotices(container, { row, group_id, producer_id, at })
    const id = await writeWith(container, { notices }, ({ run }) =>
      run(producers, async (service, context) => {
        if (!known)
          return (
            await service.createCertificateUses({ series_id, group_id, producer_id }, context)
          ).id
        await service.updateCertificateUses({ id: known.id, status: "asked" }, context)
        return known.id
      }),
    )
    return new StepResponse({ id }, { id, before: known?.status ?? null, notices })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { id, before } = undo
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        if (before) await service.updateCertificateUses({ id, status: before }, context)
        else await service.deleteCertificateUses(id, context)
      }),
    )
  },
)

/** A member asks to stand on a certificate of their group; nothing is shown before the group confirms. */
export const askUseWorkflow = createWorkflow(
  "ask-certificate-use",
  function (input: WorkflowData<AskUseInput>) {
    const found = findUsableStep(input)
    const lock = holdLockStep({
      key: transform({ found }, ({ found }) => `membership:${found.membership_id}`),
    })
    const asked = askUseStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CertificateEvents.DECIDED, data: {} })
    return new WorkflowResponse(asked)
  },
)

type Answer = Exclude<CertificateUseStatus, "asked">
export type AnswerUseInput = { id: string; producer_id: string; answer: Answer }

/** @throws NOT_FOUND for who is neither side, and for a member who answers their own question */
async function readAnswerable(container: MedusaContainer, input: AnswerUseInput) {
  const producers = producerModule(container)
  const [use] = await producers.listCertificateUses({ id: input.id }, { take: 1 })
  const isGroup = use?.group_id === input.producer_id
  const isMember = use?.producer_id === input.producer_id
  if (!use || !(isGroup || (isMember && input.answer === "ended"))) throw notThere()
  const { group_id, producer_id } = use
  const [membership] = await producers.listGroupMembers({ group_id, producer_id }, { take: 1 })
  if (!membership) throw notThere()
  return { use, isGroup, membership }
}

const findAnswerableStep = createStep(
  "find-answerable-use",
  async (input: AnswerUseInput, { container }) => {
    const { membership } = await readAnswerable(container, input)
    return new StepResponse({ membership_id: membership.id })
  },
)

async function answer(container: MedusaContainer, use: UseRow, to: Answer, notices: NewNotice[]) {
  const consequences = { notices, ...changedByUses([use]) }
  await writeWith(container, consequences, ({ run }) =>
    run(producerModule(container), (service, context) =>
      service.updateCertificateUses({ id: use.id, status: to, answered_at: new Date() }, context),
    ),
  )
  return consequences
}

const answerUseStep = createStep(
  "answer-certificate-use",
  async (input: AnswerUseInput, { container }) => {
    const { use, isGroup, membership } = await readAnswerable(container, input)
    const { id, status, answered_at } = use
    if (status === input.answer) return new StepResponse({ id }, null)
    if (!canTransition("certificate_use", status, input.answer))
      refuse("status", "transition_not_allowed", { from: status, to: input.answer })
    if (input.answer === "confirmed" && membership.status !== "joined") throw notThere()
    const notices = isGroup ? await useAnsweredNotices(container, use, input.answer) : []
    const consequences = await answer(container, use, input.answer, notices)
    return new StepResponse({ id }, { before: { id, status, answered_at }, ...consequences })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), (service, context) =>
        service.updateCertificateUses(undo.before, context),
      ),
    )
  },
)

/** The group confirms or refuses; either side ends it, and the marks go with it. */
export const answerUseWorkflow = createWorkflow(
  "answer-certificate-use",
  function (input: WorkflowData<AnswerUseInput>) {
    const found = findAnswerableStep(input)
    const lock = holdLockStep({
      key: transform({ found }, ({ found }) => `membership:${found.membership_id}`),
    })
    const answered = answerUseStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CertificateEvents.DECIDED, data: {} })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    return new WorkflowResponse(answered)
  },
)
