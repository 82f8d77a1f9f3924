import type { MiddlewareRoute } from "@medusajs/framework/http"
import { SendMessage } from "../contracts/conversation"
import { byAccount, limit } from "./limits/limit"
import { postBody } from "./read-body"

const perMessage = limit({ name: "message.account", by: byAccount, onlyDone: true })
const perFile = limit(
  { name: "message.account", by: byAccount, onlyDone: true },
  { name: "upload.account", by: byAccount },
)

/** Come after the guards of the two prefixes. */
export const conversationMiddlewares: MiddlewareRoute[] = [
  "/store/buyer/rfqs/:id/threads/:producerId/messages",
  "/producer/rfqs/:id/thread/messages",
].flatMap((path) => [
  postBody(path, SendMessage, { after: [perMessage] }),
  { matcher: `${path}/file`, methods: ["POST"], middlewares: [perFile] },
])
