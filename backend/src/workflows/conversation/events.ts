export const ConversationEvents = { MESSAGE_SENT: "conversation.message_sent" }
