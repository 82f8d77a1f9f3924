import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { EVIDENCE_MAX, type EvidenceKind } from "@serumpun/domain/producer-evidence"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { listEvidence, readEvidenceRow } from "../../readers/evidence"
import { readProducerProfile } from "../../readers/producer"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { checkScan, deleteScan, storeScan } from "../store-scan"

export type AddEvidenceInput = {
  producer_id: string
  kind: EvidenceKind
  file_name: string
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  content_base64: string
}
export type RemoveEvidenceInput = { producer_id: string; evidence_id: string }

const lockKey = ({ producer_id }: { producer_id: string }) => `producer:${producer_id}`

const addEvidenceStep = createStep(
  "add-evidence",
  async ({ producer_id, kind, ...scan }: AddEvidenceInput, { container }) => {
    const given = await listEvidence(container, producer_id)
    if (given.length >= EVIDENCE_MAX) refuse("file", "too_many", { max: EVIDENCE_MAX })
    throwProblems(await checkScan(scan.file_name, Buffer.from(scan.content_base64, "base64")))
    const kept = await storeScan(container, { owner_id: producer_id, ...scan })
    const { id } = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .createEvidences({ producer_id, kind, ...kept })
    return new StepResponse({ id }, { id, file_id: kept.file_id })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).deleteEvidences(undo.id)
    await deleteScan(container, undo.file_id)
  },
)

/** A producer shows curators a printout or a photo: PDF, JPEG or PNG, at most 10 MB. */
export const addEvidenceWorkflow = createWorkflow(
  "add-evidence",
  function (input: AddEvidenceInput) {
    const lock = holdLockStep({ key: transform({ input }, ({ input }) => lockKey(input)) })
    const added = addEvidenceStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(added)
  },
)

const removeEvidenceStep = createStep(
  "remove-evidence",
  async ({ producer_id, evidence_id }: RemoveEvidenceInput, { container }) => {
    const { id } = await readEvidenceRow(container, { id: evidence_id, producer_id })
    const { status } = await readProducerProfile(container, producer_id)
    // What curators judge by, or have judged by, stays.
    if (status !== "draft" && status !== "changes_requested")
      refuse("status", "transition_not_allowed", { from: status, to: "draft" })
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).softDeleteEvidences([id])
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<ProducerModuleService>(PRODUCER_MODULE).restoreEvidences([id])
  },
)

/** A wrong file is taken back before curators have it. */
export const removeEvidenceWorkflow = createWorkflow(
  "remove-evidence",
  function (input: RemoveEvidenceInput) {
    const lock = holdLockStep({ key: transform({ input }, ({ input }) => lockKey(input)) })
    const removed = removeEvidenceStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(removed)
  },
)
