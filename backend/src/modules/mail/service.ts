import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Logger, NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"

/** `smtp_url`: where mail really goes; without it every message becomes a file in `outbox_dir`. */
export type MailOptions = { smtp_url?: string; outbox_dir: string; from: string }

/** Sends plain-text mail over SMTP, or writes it as .eml so that a local copy needs no mail server. */
export class MailService extends AbstractNotificationProviderService {
  static override identifier = "mail"
  private readonly transport: Transporter

  constructor(
    private readonly dependencies: { logger: Logger },
    private readonly options: MailOptions,
  ) {
    super()
    this.transport = options.smtp_url
      ? createTransport(options.smtp_url)
      : createTransport({ streamTransport: true, buffer: true, newline: "windows" })
  }

  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const sent: { messageId: string; message?: Buffer } = await this.transport.sendMail({
      from: notification.from ?? this.options.from,
      to: notification.to,
      subject: notification.content?.subject ?? notification.template,
      text: notification.content?.text ?? "",
    })
    if (sent.message) await this.keep(sent.messageId, sent.message)
    return { id: sent.messageId }
  }

  private async keep(messageId: string, message: Buffer): Promise<void> {
    const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${messageId.replace(/[^\w-]/g, "").slice(0, 24)}`
    await mkdir(this.options.outbox_dir, { recursive: true })
    const file = join(this.options.outbox_dir, `${name}.eml`)
    // Written aside first: whoever reads the outbox never sees half a message.
    await writeFile(`${file}.part`, message)
    await rename(`${file}.part`, file)
    this.dependencies.logger.debug(`Mail kept in ${file}`)
  }
}
