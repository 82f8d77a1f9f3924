/** Five stems from one root: what "serumpun" means. Same drawing as `public/mark.svg`. */
export function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
      <path d="M32 56V11M30 56C29 43 26 30 19 17M34 56c1-13 4-26 11-39M28 56C25 47 20 38 10 30M36 56c3-9 8-18 18-26M21 57h22" />
    </svg>
  )
}
