import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  checkMessage,
  type ConversationSide,
  messageFileRule,
  type ThreadOf,
} from "@serumpun/domain/conversation-rules"
import { checkFileHead } from "@serumpun/domain/files/upload-rules"
import type { SendMessage } from "../../../contracts/conversation"
import { CONVERSATION_MODULE } from "../../../modules/conversation"
import type ConversationModuleService from "../../../modules/conversation/service"
import type { AddedMessage, NewMessage } from "../../../modules/conversation/service"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { isOpen } from "../../../readers/conversation"
import { refuse, throwProblems } from "../../problems"
import { checkScan, deleteScan, storeScan } from "../../store-scan"
import { writeWith } from "../../write-with"
import { messageReceivedNotice, readThreadParties } from "../notices"

export type SendMessageInput = ThreadOf & {
  side: ConversationSide
  author_id: string
  message: SendMessage
  /** Base64: the workflow engine copies its input, which would turn a Buffer into a plain object. */
  file: { name: string; content_base64: string } | null
}

/**
 * Writes a message with its notice in one transaction. A file is kept first; what a failure leaves of it
 * no row names, and it is swept by the hour. Nothing follows that could fail, so nothing is undone.
 */
export const writeMessageStep = createStep(
  "write-message",
  async (input: SendMessageInput, { container }) => {
    throwProblems(checkMessage({ ...input.message, has_file: input.file !== null }))
    const known = await findByKey(container, input)
    if (known) return new StepResponse({ id: known })
    await refuseClosed(container, input)
    await refuseStrayReference(container, input)
    const file = await keepFile(container, input)
    const { id, is_new } = await write(container, input, file)
    // A second sending of the same key came in between: its file is the one that counts.
    if (file && !is_new) await deleteScan(container, file.file_id)
    return new StepResponse({ id })
  },
)

async function findByKey(
  container: MedusaContainer,
  { rfq_id, producer_id, side, message }: SendMessageInput,
): Promise<string | null> {
  const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
  const [thread] = await conversations.listThreads({ rfq_id, producer_id }, { take: 1 })
  if (!thread) return null
  const [found] = await conversations.listMessages(
    { thread_id: thread.id, side, client_key: message.client_key },
    { select: ["id"], take: 1 },
  )
  return found?.id ?? null
}

/** @throws a problem that names where the RFQ stands */
async function refuseClosed(container: MedusaContainer, input: SendMessageInput): Promise<void> {
  const { rfq_id, producer_id } = input
  if (await isOpen(container, { rfq_id, producer_id })) return
  const { status: from } = await quotes(container).retrieveRfq(rfq_id, { select: ["id", "status"] })
  refuse("status", "transition_not_allowed", { thing: "rfq", from, to: "sent" })
}

/** What a message is about is a line or a sent quote of this producer in this RFQ. */
async function refuseStrayReference(
  container: MedusaContainer,
  { rfq_id, producer_id, message }: SendMessageInput,
): Promise<void> {
  const own = { rfq_id, producer_id }
  if (message.rfq_item_id) {
    const [item] = await quotes(container).listRfqItems(
      { id: message.rfq_item_id, rfq_id },
      { select: ["id", "producer_id"], take: 1 },
    )
    // A line of an open RFQ is for every producer.
    if (!item || (item.producer_id && item.producer_id !== producer_id))
      refuse("about", "invalid_choice")
  }
  if (message.quote_id) {
    const [quote] = await quotes(container).listQuotes(
      { id: message.quote_id, ...own },
      { select: ["id", "status"], take: 1 },
    )
    if (!quote || quote.status === "draft") refuse("about", "invalid_choice")
  }
}

type KeptFile = NewMessage["files"][number]

/** @throws ProblemsError for a file that is too large, of another kind, or a PDF with commands */
async function keepFile(
  container: MedusaContainer,
  { rfq_id, file }: SendMessageInput,
): Promise<KeptFile | null> {
  if (!file) return null
  const content = Buffer.from(file.content_base64, "base64")
  throwProblems(checkFileHead({ name: file.name, size: content.length }, content, messageFileRule))
  throwProblems(await checkScan(file.name, content))
  const stored = await storeScan(container, {
    owner_id: rfq_id,
    file_name: file.name,
    content_base64: file.content_base64,
  })
  return { ...stored, size_bytes: content.length }
}

async function write(
  container: MedusaContainer,
  { rfq_id, producer_id, side, author_id, message }: SendMessageInput,
  file: KeptFile | null,
): Promise<AddedMessage> {
  const parties = await readThreadParties(container, { rfq_id, producer_id, side, author_id })
  return writeWith(
    container,
    (added: AddedMessage) => ({
      notices: added.mail ? [messageReceivedNotice(parties, message, added.mail)] : [],
    }),
    ({ run }) =>
      run(container.resolve<ConversationModuleService>(CONVERSATION_MODULE), (service, context) =>
        service.addMessage(
          {
            ...message,
            rfq_id,
            producer_id,
            side,
            author_id,
            author_name: parties.author_name,
            files: file ? [file] : [],
          },
          context,
        ),
      ),
  )
}

const quotes = (container: MedusaContainer) => container.resolve<QuoteModuleService>(QUOTE_MODULE)
