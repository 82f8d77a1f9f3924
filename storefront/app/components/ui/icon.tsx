import { classes } from "./classes.ts"

/** Drawn on a 24 px grid with one 1.5 px line, so that they sit beside text of any script. */
const paths = {
  search: "M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Zm4.7-1.8L20 20",
  basket:
    "M4 10h16l-1.6 9.2a1 1 0 0 1-1 .8H6.6a1 1 0 0 1-1-.8L4 10Zm4 0 3-6m5 6-3-6M9.5 13.5v3m5-3v3",
  seal: "m8.5 12 2.4 2.4 4.6-4.8M12 3l2.3 1.7 2.9-.1.800 2.7 2.4 1.6-1 2.7 1 2.7-2.4 1.6-.8 2.7-2.9-.1L12 20.6l-2.3-1.7-2.9.1-.8-2.7-2.4-1.6 1-2.7-1-2.7 2.4-1.6.8-2.7 2.9.1L12 3Z",
  certificate:
    "M6 3.5h12v10M6 3.5v17l3-1.8m-3-2.2V8M9 8h6m-6 3.5h4m3 8.5 0-3.3m0 3.3 2 1.5v-5m-2-5.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Zm-2 4.8v5.2l2-1.5",
  globe:
    "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM3.5 12h17M12 3.5c5 5 5 12 0 17m0-17c-5 5-5 12 0 17",
  leaf: "M5 19c9-.5 14-5 14.5-14.5C10 5 5 10 5 19Zm0 0 8-8m-4 4v-4m0 4h4.5",
  box: "m4 8 8-4 8 4v8l-8 4-8-4V8Zm0 0 8 4 8-4m-8 4v8M8 6l8 4",
  ship: "M4 13h16l-2 6.5H6.5L4 13Zm2.5 0V8.5h11V13M10 8.5V5h4v3.5M3.5 20.5c2 0 2-1 4.2-1s2.2 1 4.3 1 2.2-1 4.3-1 2.2 1 4.2 1",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2",
  chevron: "m9.5 6 6 6-6 6",
  filter:
    "M4 7h8m5 0h3M4 17h3m5 0h8M14.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm-5 10a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z",
  close: "m6 6 12 12M18 6 6 18",
  home: "m4 11 8-7 8 7M6 9.5V20h4.5v-5.5h3V20H18V9.5",
  inbox: "M4 13 6.5 5h11L20 13v6.5H4V13Zm0 0h4.5l1.5 2.5h4l1.5-2.5H20",
  document: "M6 3.5h8l4 4v13H6v-17Zm8 0v4h4M9 12h6m-6 3.5h6",
  user: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20.5c.5-4 3.5-5.5 7.5-5.5s7 1.5 7.5 5.5",
  alert: "M12 4 3 19.5h18L12 4Zm0 6v4.5m0 2.2v.3",
  plus: "M12 5v14M5 12h14",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5h4M12 5V3",
  camera: "M4 8h4l1.5-2.5h5L16 8h4v11H4V8Zm8 2.3a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Z",
  download: "M12 4v11m-4.5-4L12 15.5 16.5 11M5 19.5h14",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z",
  info: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm0 7.5v5.5m0-8.7V8",
  pin: "M12 21c4.5-5 6.5-8.2 6.5-11a6.5 6.5 0 1 0-13 0c0 2.8 2 6 6.5 11Zm0-13.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z",
  star: "m12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.7-5 2.7 1.1-5.5L4 9.7l5.6-.7L12 4Z",
  check: "m5 12.5 4.5 4.5L19 7",
} as const

export type IconName = keyof typeof paths

/** Decorative: the text beside it says what it means. The chevron follows the reading direction. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={classes("icon", name === "chevron" && "icon-mirrored", className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
