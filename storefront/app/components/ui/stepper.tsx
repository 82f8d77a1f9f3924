import { Icon } from "./icon.tsx"

export type Step = { label: string; state: "done" | "current" | "next"; href?: string }

/** Where someone is on a way of several pages. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className="stepper" role="list" aria-label={label}>
      {steps.map(({ label: text, state, href }, index) => (
        <li
          key={text}
          className={`stepper-${state}`}
          aria-current={state === "current" ? "step" : undefined}
        >
          <span className="stepper-mark num">
            {state === "done" ? <Icon name="check" /> : index + 1}
          </span>
          {href ? <a href={href}>{text}</a> : <span>{text}</span>}
        </li>
      ))}
    </ol>
  )
}
