import { createECDH } from "node:crypto"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readEnv } from "../../env"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import type { NewSubscription } from "../../modules/notice/service"
import { isPushService } from "../../push/push-services"
import { refuse } from "../problems"

/** More browsers than anybody has; the oldest would be forgotten ones. */
const BROWSERS_MAX = 20

const subscribeStep = createStep(
  "subscribe-push",
  async (input: NewSubscription, { container }) => {
    const { producer_id, endpoint } = input
    if (!isPushService(endpoint, readEnv(process.env).PUSH_SERVICES))
      refuse("endpoint", "invalid_choice")
    if (!areKeys(input)) refuse("p256dh", "not_understood")
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    const own = await notices.listPushSubscriptions({ producer_id }, { select: ["id", "endpoint"] })
    if (own.length >= BROWSERS_MAX && !own.some((one) => one.endpoint === endpoint))
      refuse("endpoint", "too_many", { max: BROWSERS_MAX })
    await notices.subscribe(input)
    return new StepResponse(endpoint)
  },
)

/** A point of the curve and sixteen bytes: with anything else nothing could be sent. */
function areKeys({ p256dh, auth }: NewSubscription): boolean {
  try {
    const pair = createECDH("prime256v1")
    pair.generateKeys()
    pair.computeSecret(Buffer.from(p256dh, "base64url"))
    return Buffer.from(auth, "base64url").length === 16
  } catch {
    return false
  }
}

/** A producer allows notices on this device. Only push services that we know are ever sent to. */
export const subscribePushWorkflow = createWorkflow(
  "subscribe-push",
  function (input: NewSubscription) {
    return new WorkflowResponse(subscribeStep(input))
  },
)

type Off = Pick<NewSubscription, "producer_id" | "endpoint">

const unsubscribeStep = createStep("unsubscribe-push", async (input: Off, { container }) => {
  await container.resolve<NoticeModuleService>(NOTICE_MODULE).unsubscribe(input)
  return new StepResponse(input.endpoint)
})

/** No more notices on this device. */
export const unsubscribePushWorkflow = createWorkflow("unsubscribe-push", function (input: Off) {
  return new WorkflowResponse(unsubscribeStep(input))
})
