import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  type ConversationSide,
  messageFileRule,
  type ThreadOf,
} from "@serumpun/domain/conversation-rules"
import {
  MessagesQuery,
  type MessageView,
  NewsQuery,
  SendMessage,
  type ThreadView,
} from "../contracts/conversation"
import type { Paged } from "../contracts/paging"
import { isRecipient, readMessage, readThread, readThreadFile } from "../readers/conversation"
import { waitForNews } from "../readers/thread-news"
import { markReadWorkflow } from "../workflows/conversation/mark-read"
import { sendMessageWorkflow } from "../workflows/conversation/send-message"
import { refuseStrangers, type Mover } from "../workflows/rfq/steps/find-rfq"
import { refuse } from "../workflows/problems"
import { parseInput, parseQuery } from "./parse-query"
import { readUpload } from "./read-upload"
import { sendPrivateFile } from "./send-private-file"

/** A thread that the guard's actor may open, and the person who acts. */
export type OwnThread = { of: ThreadOf; side: ConversationSide; author_id: string }

/** @throws NOT_FOUND for an RFQ that is another's, and for a producer who was not asked */
export async function findOwnThread(
  container: MedusaContainer,
  by: Mover,
  { of, ...actor }: OwnThread,
): Promise<OwnThread> {
  await refuseStrangers(container, { by, rfq_id: of.rfq_id })
  if (!(await isRecipient(container, of)))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such thread")
  return { of, ...actor }
}

/** One page of the thread; what is shown counts as read by this side. */
export async function answerMessages(
  req: MedusaRequest,
  res: MedusaResponse<ThreadView & Paged>,
  { of, side }: OwnThread,
): Promise<void> {
  const thread = await readThread(req.scope, of, side, parseQuery(MessagesQuery, req.query))
  const newest = thread.messages[0]?.serial
  if (newest && thread.offset === 0)
    await markReadWorkflow(req.scope).run({ input: { ...of, side, serial: newest } })
  res.json(thread)
}

export async function takeMessage(
  req: MedusaRequest<SendMessage>,
  res: MedusaResponse<{ message: MessageView }>,
  { of, ...author }: OwnThread,
): Promise<void> {
  const { result } = await sendMessageWorkflow(req.scope).run({
    input: { ...of, ...author, message: req.validatedBody, file: null },
  })
  res.status(201).json({ message: await readMessage(req.scope, result.id) })
}

export async function takeMessageWithFile(
  req: MedusaRequest,
  res: MedusaResponse<{ message: MessageView }>,
  { of, ...author }: OwnThread,
): Promise<void> {
  const { file, fields } = await readUpload(req, messageFileRule)
  const message = parseInput(SendMessage, readJson(fields.message))
  const { result } = await sendMessageWorkflow(req.scope).run({
    input: { ...of, ...author, message, file },
  })
  res.status(201).json({ message: await readMessage(req.scope, result.id) })
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return refuse("message", "not_understood")
  }
}

/** Answers when the thread has changed, or after the time that was asked for. */
export async function answerNews(
  req: MedusaRequest,
  res: MedusaResponse<{ version: number }>,
  { of }: OwnThread,
): Promise<void> {
  const { after, wait } = parseQuery(NewsQuery, req.query)
  const left = new AbortController()
  res.once("close", () => left.abort())
  const version = await waitForNews(req.scope, of, {
    after,
    wait_ms: wait * 1000,
    signal: left.signal,
  })
  if (!res.destroyed) res.json({ version })
}

export async function sendThreadFile(
  req: MedusaRequest,
  res: MedusaResponse,
  { of }: OwnThread,
): Promise<void> {
  const file = await readThreadFile(req.scope, of, req.params.fileId ?? "")
  await sendPrivateFile(req.scope, file, res)
}
