import type { Locale } from "@serumpun/domain/locales"
import { backOff, waitForLine } from "#app/lib/files/send-photo.ts"
import { defaultsOf, putTyped } from "#app/lib/kept/form-controls.ts"
import { type FormValues, readFormValues } from "#app/lib/kept/form-values.ts"
import { dropUnsent, holdUnsent, keepUnsent, listUnsent } from "#app/lib/kept/unsent-store.ts"
import { sendTyped, type TypedOutcome } from "./send-typed.ts"
import { planTakeOver } from "./take-over.ts"
import { fieldOfControl, typedSince } from "./typed-controls.ts"

/** Where what was typed is right now. `left_out`: controls that the server could not take. */
export type AutosaveState =
  | { is: "untouched" | "kept" | "restored" | "offline" | "waiting" | "saving" }
  | { is: "signed_out" | "closed" }
  | { is: "saved"; at: Date; left_out: string[] }

type Options = {
  /** Of the form, on this device. */
  name: string
  /** Stamp of what the form shows. */
  stamp: string
  /** Beginning of the stamp that the form was saved on a moment ago. */
  saved: string | null
  /** Whether the form shows what was typed, since it was refused. */
  isTyped: boolean
  /** Where it goes by itself; null while only the person may send it. */
  address: string | null
  locale: Locale
  show: (state: AutosaveState) => void
  /** The stamp that what is typed from now on is typed on. */
  move: (stamp: string) => void
}

/** After the last key, and at most so often: a save costs a slow line a second. */
const PAUSE_MS = 1500
/** What was found again can be discarded first. */
const RESTORED_MS = 4000

/** Keeps what is typed on this device at each key, and sends it on by itself. */
export class Autosave {
  private base: string
  /** What the server is known to have. */
  private from: FormValues
  private unanswered: FormValues | null = null
  private timer = 0
  private tries = 0
  private sending: Promise<void> | null = null
  private isPaused = false
  /** What a button has sent. */
  private pressed: FormValues | null = null
  private hasEnded = false
  private readonly form: HTMLFormElement
  private readonly options: Options
  private readonly release: () => void

  constructor(form: HTMLFormElement, options: Options) {
    this.form = form
    this.options = options
    this.base = options.stamp
    this.from = defaultsOf(form)
    this.release = holdUnsent(options.name)
    window.addEventListener("online", this.send)
    window.addEventListener("pagehide", this.leave)
    document.addEventListener("visibilitychange", this.send)
    void this.takeOver()
  }

  end(): void {
    this.leave()
    this.hasEnded = true
    window.clearTimeout(this.timer)
    window.removeEventListener("online", this.send)
    window.removeEventListener("pagehide", this.leave)
    document.removeEventListener("visibilitychange", this.send)
    this.release()
  }

  input(): void {
    if (this.keep()) this.options.show({ is: "kept" })
    this.schedule(PAUSE_MS)
  }

  /**
   * A button sends the whole form.
   * @returns false when it has to wait until what is on its way has been answered; then it goes by itself
   */
  submit(event: { preventDefault: () => void }, submitter: HTMLElement | null): boolean {
    const isOpen = this.sending !== null || this.unanswered !== null
    if (isOpen && !this.isPaused && navigator.onLine) {
      event.preventDefault()
      void this.settle().then(() => {
        this.isPaused = true
        this.form.requestSubmit(submitter)
      })
      return false
    }
    window.clearTimeout(this.timer)
    this.keep(true)
    if (navigator.onLine) {
      this.pressed ??= this.typed()
      this.isPaused = true
      return true
    }
    event.preventDefault()
    this.options.show({ is: "offline" })
    return true
  }

  /** What a button began has ended on this page. */
  stay(): void {
    if (!this.isPaused) return
    this.isPaused = false
    // Whether it arrived is not known here: it goes again, unchanged, before anything newer.
    const { pressed } = this
    if (this.options.address && pressed && Object.keys(pressed).length > 0)
      this.unanswered ??= pressed
    this.pressed = null
    this.keep()
    if (this.unanswered || Object.keys(this.typed()).length > 0) this.schedule(PAUSE_MS)
  }

  discard(): void {
    dropUnsent(this.options.name)
    this.hasEnded = true
    window.location.reload()
  }

  private typed = () => typedSince(this.from, readFormValues(new FormData(this.form)))

  /** Whether there is anything that the server does not have, and the browser has kept it. */
  private keep(submitted = false): boolean {
    const { name } = this.options
    const values = this.typed()
    const { base, from, unanswered } = this
    if (Object.keys(values).length === 0 && !unanswered) {
      dropUnsent(name)
      return false
    }
    const before = Object.fromEntries(Object.keys(values).map((key) => [key, from[key] ?? ""]))
    const others = { ...(unanswered ? { unanswered } : {}), ...(submitted ? { submitted } : {}) }
    return keepUnsent(name, { base, values, from: before, ...others })
  }

  /** What this page kept before it was drawn anew, or a closed one, goes on here. */
  private async takeOver(): Promise<void> {
    const { name, saved, isTyped, stamp } = this.options
    const found = await listUnsent(name)
    if (this.hasEnded) return
    const { arrived, going } = planTakeOver(found, { saved, isTyped, shown: this.from })
    for (const { key } of arrived) dropUnsent(name, key)
    const newest = going.at(-1)
    if (newest) {
      for (const { unsent } of going) {
        if (!isTyped) putTyped(this.form, unsent.values)
        this.from = { ...this.from, ...unsent.from }
      }
      this.base = isTyped ? stamp : newest.unsent.base
      this.unanswered = (!isTyped && newest.unsent.unanswered) || null
      this.options.move(this.base)
      const isKept = this.keep()
      if (isKept && !isTyped) this.options.show({ is: "restored" })
      for (const { key, isOwn } of going) if (!isOwn) dropUnsent(name, key)
    } else if (this.keep()) this.options.show({ is: "kept" })
    if (Object.keys(this.typed()).length > 0) this.schedule(newest ? RESTORED_MS : PAUSE_MS)
  }

  private schedule(after_ms: number): void {
    window.clearTimeout(this.timer)
    if (this.options.address !== null) this.timer = window.setTimeout(this.send, after_ms)
  }

  private readonly send = () => void this.settle()

  /** Sends what there is; settles when it has been answered or given up for now. */
  private settle(): Promise<void> {
    if (this.sending) return this.sending
    const { address, show } = this.options
    const typed = this.unanswered ?? this.typed()
    if (!address || this.hasEnded || this.isPaused || Object.keys(typed).length === 0)
      return Promise.resolve()
    window.clearTimeout(this.timer)
    if (!navigator.onLine) {
      show({ is: "waiting" })
      return Promise.resolve()
    }
    show({ is: "saving" })
    this.unanswered = typed
    this.keep()
    this.sending = sendTyped(address, { ...typed, based_on: this.base })
      .then((outcome) => this.hear(outcome, typed))
      .finally(() => {
        this.sending = null
      })
    return this.sending
  }

  private hear(outcome: TypedOutcome, sent: FormValues): void {
    const { show, move, locale } = this.options
    if (outcome.is === "silent") return this.tryAgain(outcome.wait_ms)
    this.tries = 0
    this.unanswered = null
    if (outcome.is !== "saved") {
      this.keep()
      return show(outcome)
    }
    const left = new Set(outcome.left_out.map((name) => fieldOfControl(name, locale)))
    const taken = Object.entries(sent).filter(([name]) => !left.has(fieldOfControl(name, locale)))
    this.from = { ...this.from, ...Object.fromEntries(taken) }
    this.base = outcome.typed_on
    this.moveForm()
    move(this.base)
    this.keep()
    const isNewer = Object.keys(this.typed()).some(
      (name) => !left.has(fieldOfControl(name, locale)),
    )
    if (isNewer) this.schedule(PAUSE_MS)
    show({ is: "saved", at: new Date(), left_out: outcome.left_out })
  }

  /** React draws the control later than a form may be sent. */
  private moveForm(): void {
    const control = this.form.elements.namedItem("based_on")
    if (control instanceof HTMLInputElement) control.value = this.base
  }

  private tryAgain(wait_ms: number | null): void {
    this.options.show({ is: "waiting" })
    this.tries += 1
    void waitForLine(wait_ms ?? backOff(this.tries)).then(this.send)
  }

  /** The last words go on their own; they are kept as well, since nobody hears whether they arrived. */
  private readonly leave = () => {
    const { address } = this.options
    if (this.hasEnded || this.isPaused || this.sending || !address || !navigator.onLine) return
    const typed = this.unanswered ?? this.typed()
    if (Object.keys(typed).length === 0) return
    this.unanswered = typed
    this.keep()
    void sendTyped(address, { ...typed, based_on: this.base }, true)
  }
}
