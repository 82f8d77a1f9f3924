import { asValue } from "@medusajs/framework/awilix"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  MedusaModuleType,
} from "@medusajs/framework/utils"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { expect, test } from "vitest"
import { inOneTransaction } from "./one-transaction"

const manager = { is: "the transaction's" }

/** A service as Medusa's modules have it: workflows hand their own context to such methods. */
class Ledger {
  static __type = MedusaModuleType
  static received: unknown[] = []
  MedusaContextIndex_ = { write: 1 }
  baseRepository_ = { transaction: (work: (manager: object) => unknown) => work(manager) }

  async write(_row: object, context: { transactionManager?: unknown }) {
    Ledger.received.push(context.transactionManager)
  }
}

const writeStep = createStep("write-ledger", async (_: void, { container }) => {
  await inOneTransaction(container, ({ run }) =>
    run(container.resolve<Ledger>("ledger"), (service, context) => service.write({}, context)),
  )
})
const writeLedgerWorkflow = createWorkflow("write-ledger-once", function () {
  return new WorkflowResponse(writeStep())
})

test("a write inside a workflow joins the transaction instead of being committed by itself", async () => {
  const container = createMedusaContainer()
  const connection = { transaction: (work: (transaction: object) => unknown) => work({}) }
  container.register({
    ledger: asValue(new Ledger()),
    [ContainerRegistrationKeys.PG_CONNECTION]: asValue(connection),
  })
  await writeLedgerWorkflow(container).run()
  expect(Ledger.received).toEqual([manager])
})
