/* global document, getComputedStyle, innerHeight, innerWidth, CSSStyleSheet, NodeFilter */
// Runs in the page and answers with one line for everything that does not fit (layout-faults.ts).
;(() => {
  const slack = 1.5
  const faults = new Set()

  // A word too long for its box may be broken anywhere as a last resort. Without that it shows.
  if (!globalThis.noLastResort) {
    globalThis.noLastResort = new CSSStyleSheet()
    globalThis.noLastResort.replaceSync("body { overflow-wrap: normal !important }")
    document.adoptedStyleSheets = [globalThis.noLastResort]
  }

  const style = new Map()
  const styleOf = (element) => {
    if (!style.has(element)) style.set(element, getComputedStyle(element))
    return style.get(element)
  }
  const name = (element) => {
    const classes = element.getAttribute("class")
    return element.tagName.toLowerCase() + (classes ? `.${classes.split(" ").join(".")}` : "")
  }
  const place = (element) =>
    element.parentElement ? `${name(element.parentElement)} > ${name(element)}` : name(element)
  const quote = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 60)}”`
  const add = (what, element, text) => faults.add(`${what}: ${place(element)} ${quote(text)}`)

  const isShown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    for (let at = element; at; at = at.parentElement) {
      // For screen readers only; or a link that shows when the keyboard reaches it.
      if (styleOf(at).clipPath === "inset(50%)" || at.classList.contains("skip-link")) return false
      if (at.localName === "svg" || at.localName === "select") return false
    }
    return true
  }
  const scrolls = (element) => /auto|scroll/.test(styleOf(element).overflowX)
  const scrollsAbove = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (scrolls(at)) return true
    return false
  }
  const boxOf = (element) => {
    let at = element
    while (
      /^(inline|contents)/.test(styleOf(at).display) &&
      at.parentElement &&
      !styleOf(at).display.includes("-")
    )
      at = at.parentElement
    return at
  }

  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth)
    faults.add(`the page scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px`)

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    if (!element || !node.data.trim() || /^(script|style|option)$/.test(element.localName)) continue
    if (!isShown(element)) continue
    const box = boxOf(element)
    const { left, right } = box.getBoundingClientRect()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue
      if (!scrolls(box) && (rect.left < left - slack || rect.right > right + slack))
        add("text leaves its box", element, node.data)
      if (
        (rect.left < -slack || rect.right > innerWidth + slack) &&
        !scrollsAbove(element) &&
        !scrolls(element)
      )
        add("text leaves the page", element, node.data)
    }
  }

  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element)) continue
    const { overflowX, overflowY, position, top } = styleOf(element)
    const text = element.textContent ?? ""
    const cuts = (value) => value === "hidden" || value === "clip"
    if (cuts(overflowX) && text.trim() && element.scrollWidth > element.clientWidth + slack)
      add("text is cut at the side", element, text)
    if (cuts(overflowY) && text.trim() && element.scrollHeight > element.clientHeight + slack)
      add("text is cut below", element, text)
    const rect = element.getBoundingClientRect()
    if (
      (rect.left < -slack || rect.right > innerWidth + slack) &&
      rect.width > 0 &&
      !scrollsAbove(element)
    )
      add("stands outside the page", element, text)
    if (
      /sticky|fixed/.test(position) &&
      rect.height > innerHeight + slack &&
      !/auto|scroll/.test(overflowY) &&
      // Held by its end, all of it passes by.
      !(parseFloat(top) + rect.height <= innerHeight + slack)
    )
      add("is held in place but higher than the screen", element, text)
  }
  return [...faults]
})()
