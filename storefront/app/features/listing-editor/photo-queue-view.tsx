import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Progress } from "#app/components/ui/meter.tsx"
import { formatBytes, formatSeconds, isolateName } from "#app/lib/files/file-format.ts"
import { readLineSpeed } from "#app/lib/files/line-speed.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useProblemText } from "#app/lib/i18n/problem-text.ts"
import type { QueuedPhoto, QueueState } from "./queued-photo.ts"
import { showPictures } from "./send-queue.ts"
import type { PhotoQueue } from "./use-photo-queue.ts"

/** What has been chosen and not arrived, how large it is, how long it takes, and where sending stands. */
export function PhotoQueueView({ photos, state, leaveOut }: PhotoQueue) {
  const { t } = useTranslation("photos")
  if (photos.length === 0) return null
  return (
    <div className="photo-queue stack" role="group" aria-label={t("queue.title")}>
      <p>
        <strong>{t("queue.title")}</strong>
      </p>
      <ul role="list" className="stack">
        {photos.map((photo) => (
          <Row key={photo.key} photo={photo} onLeaveOut={() => leaveOut(photo.key)} />
        ))}
      </ul>
      <Sum photos={photos} />
      <div aria-live="polite">
        <Standing state={state} />
      </div>
    </div>
  )
}

function Row({ photo, onLeaveOut }: { photo: QueuedPhoto; onLeaveOut: () => void }) {
  const { t } = useTranslation("photos")
  const { state, file } = photo
  const canGo = state.is === "ready" || state.is === "refused" || state.is === "shrinking"
  return (
    <li className={state.is === "refused" ? "field-error" : undefined}>
      {state.is === "refused" ? <Icon name="alert" /> : null}
      {state.is === "stored" ? <Icon name="check" /> : null}
      <RowText photo={photo} />{" "}
      {canGo ? (
        <button
          type="button"
          className="link-button"
          onClick={onLeaveOut}
          aria-label={`${t("queue.leaveOut")}: ${file.name}`}
        >
          {t("queue.leaveOut")}
        </button>
      ) : null}
    </li>
  )
}

function RowText({ photo: { state, file, chosen } }: { photo: QueuedPhoto }) {
  const { t } = useTranslation("photos")
  const locale = useLocale()
  const textOf = useProblemText()
  const name = isolateName(file.name)
  if (state.is === "shrinking") return <>{t("working", { name })}</>
  if (state.is === "stored") return <>{t("queue.sent", { name })}</>
  if (state.is === "refused") {
    const why = state.problems.map(textOf).join(" ")
    // Most sentences name the file themselves.
    return <span>{why.includes(file.name) ? why : t("queue.refused", { name, why })}</span>
  }
  if (state.is === "sending") {
    const [loaded, total] = [state.loaded, state.total].map((bytes) => formatBytes(locale, bytes))
    return (
      <Progress
        label={t("queue.sending", { name })}
        value={state.loaded}
        max={state.total}
        text={t("queue.of", { loaded, total })}
      />
    )
  }
  const sizes = {
    name,
    before: formatBytes(locale, chosen.size),
    after: formatBytes(locale, file.size),
    time: formatSeconds(locale, file.size / readLineSpeed().bytes_per_second),
  }
  return <>{t(chosen.size === file.size ? "rowSame" : "row", sizes)}</>
}

/** What is still to be sent, and how its time is known. */
function Sum({ photos }: { photos: QueuedPhoto[] }) {
  const { t } = useTranslation("photos")
  const locale = useLocale()
  const ready = photos.filter(({ state }) => state.is === "ready")
  if (ready.length === 0) return null
  const bytes = ready.reduce((sum, { file }) => sum + file.size, 0)
  const { bytes_per_second, from } = readLineSpeed()
  const [size, time] = [formatBytes(locale, bytes), formatSeconds(locale, bytes / bytes_per_second)]
  return (
    <p className="soft">
      {t("queue.total", { count: ready.length, size, time })} {t(`speed.${from}`)}
    </p>
  )
}

function Standing({ state }: { state: QueueState }) {
  const { t } = useTranslation("photos")
  if (state.is === "restored") return <p>{t("queue.restored")}</p>
  if (state.is === "saving") return <p>{t("queue.saving")}</p>
  if (state.is === "offline") return <p>{t("queue.waiting")}</p>
  if (state.is === "silent") return <p>{t("queue.silent")}</p>
  if (state.is === "texts_refused") return <p>{t("queue.textsRefused")}</p>
  if (state.is === "signed_out")
    return (
      <>
        <p>{t("queue.signedOut")}</p>
        <ButtonLink href={state.location}>{t("queue.signIn")}</ButtonLink>
      </>
    )
  if (state.is === "partly")
    return (
      <Button type="button" variant="secondary" onClick={() => showPictures(state.location)}>
        {t("queue.showStored")}
      </Button>
    )
  return null
}
