import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnv } from "../../env"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { oneAtATime } from "../one-at-a-time"
import { pushDueNotices, type PushWay } from "../push/push-due"
import { sendDueNotices, type Way } from "./send-due"

function wayOf(container: MedusaContainer): Way {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const {
    STOREFRONT_URL: storefront,
    BACKEND_URL: admin,
    JWT_SECRET: secret,
  } = readEnv(process.env)
  return {
    connection: container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as Way["connection"],
    deliver: (letter) => notices.deliver(letter),
    storefront,
    admin,
    secret,
    warn: (line) => logger.warn(line),
  }
}

/** Null where no key has been made. */
function pushWayOf(container: MedusaContainer): PushWay | null {
  const { PUSH_PRIVATE_KEY: private_key, PUSH_SERVICES, STOREFRONT_URL } = readEnv(process.env)
  if (!private_key) return null
  return {
    connection: container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as PushWay["connection"],
    vapid: { private_key, subject: STOREFRONT_URL },
    services: PUSH_SERVICES,
  }
}

/** Mails first: a push service that is slow to answer holds none of them up. */
const sendInTurn = oneAtATime(async (container: MedusaContainer) => {
  await sendDueNotices(wayOf(container))
  const pushWay = pushWayOf(container)
  if (pushWay) await pushDueNotices(pushWay)
})

const sendDueNoticesStep = createStep("send-due-notices", async (_: void, { container }) => {
  await sendInTurn(container)
})

/**
 * Notices are written with what they tell and sent here: right afterwards, and again with growing
 * pauses for as long as the mail server or the disk does not take them. Backends share the work.
 */
export const sendNoticesWorkflow = createWorkflow("send-notices", function () {
  sendDueNoticesStep()
})
