import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  MailWishes,
  ReadNotices,
  SubscribePush,
  Unsubscribe,
  UnsubscribePush,
} from "../contracts/notice"
import { byClient, limit } from "./limits/limit"
import { postBody } from "./read-body"

/** Come after the guards of the two prefixes; the link of a mail needs nobody signed in. */
export const noticeMiddlewares: MiddlewareRoute[] = [
  ...["/store/buyer", "/producer"].flatMap((side) => [
    postBody(`${side}/notices/read`, ReadNotices),
    postBody(`${side}/mails`, MailWishes),
  ]),
  postBody("/producer/push", SubscribePush),
  postBody("/producer/push/off", UnsubscribePush),
  postBody("/recovery/unsubscribe", Unsubscribe, {
    after: [limit({ name: "link.client", by: byClient })],
  }),
]
