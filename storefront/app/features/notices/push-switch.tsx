import { useEffect, useState } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useSubmit } from "react-router"
import { Button } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { findSubscription, formOf, startWorker } from "#app/lib/page/workspace-worker.ts"

type State = "unknown" | "off" | "on" | "denied" | "unsupported"

/** Notices on this device: asks for permission only after a tap. Without a script there is nothing to allow. */
export function PushSwitch({ publicKey }: { publicKey: string }) {
  const { t } = useTranslation("notices")
  const submit = useSubmit()
  const locale = useLocale()
  const [state, setState] = useState<State>("unknown")
  useEffect(() => {
    void readState().then(setState, () => setState("unsupported"))
  }, [])

  const allow = async () => {
    if ((await Notification.requestPermission()) !== "granted") return setState(await readState())
    await startWorker(locale)
    const worker = await navigator.serviceWorker.ready
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    })
    await submit(formOf(subscription), { method: "post" })
    setState("on")
  }
  const stop = async () => {
    const subscription = await findSubscription()
    if (subscription) {
      await subscription.unsubscribe()
      await submit({ intent: "push_off", endpoint: subscription.endpoint }, { method: "post" })
    }
    setState("off")
  }

  if (state === "unknown") return null
  return (
    <Section title={t("push.title")}>
      {state === "off" ? (
        <>
          <p>{t("push.lede")}</p>
          <Button type="button" onClick={() => void allow().catch(() => setState("unsupported"))}>
            {t("push.allow")}
          </Button>
        </>
      ) : null}
      {state === "on" ? (
        <>
          <p role="status">{t("push.on")}</p>
          <Button type="button" variant="secondary" onClick={() => void stop()}>
            {t("push.stop")}
          </Button>
        </>
      ) : null}
      {state === "denied" || state === "unsupported" ? <p>{t(`push.${state}`)}</p> : null}
    </Section>
  )
}

async function readState(): Promise<State> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return "unsupported"
  if (Notification.permission === "denied") return "denied"
  return (await findSubscription()) ? "on" : "off"
}
