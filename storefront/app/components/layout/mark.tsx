/** Five stems from one root: what "serumpun" means. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 29V4m0 25c-.5-8-2-13.5-5.5-19M16 29c.5-8 2-13.5 5.5-19M16 29C14.5 23 10.5 18.5 5 16m11 13c1.5-6 5.5-10.5 11-13" />
      <path d="M11 29.25h10" />
    </svg>
  )
}
