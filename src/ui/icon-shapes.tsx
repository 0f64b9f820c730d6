import type { ReactNode } from 'react'

/** Drawn on a square of 24, stroke 2. Each state has a shape of its own: colour comes third. */
export const iconShapes = {
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  okc: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.3l2.8 2.7L16 9.5" />
    </>
  ),
  x: (
    <>
      <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z" />
      <path d="M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6" />
    </>
  ),
  tri: (
    <>
      <path d="M12 4L2.8 19.5h18.4z" />
      <path d="M12 10v4.2M12 16.9v.1" />
    </>
  ),
  dash: <circle cx="12" cy="12" r="9" strokeDasharray="3.6 3.4" />,
  half: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3v18A9 9 0 0 1 12 3z" fill="currentColor" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="1.5" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  off: <path d="M3 3l18 18M9.5 5.6A7 7 0 0 1 17.6 11 4.3 4.3 0 0 1 20 18M16 19H7a5 5 0 0 1-1.2-9.8" />,
  pc: (
    <>
      <rect x="3" y="4" width="18" height="12" rx="1.5" />
      <path d="M8 20h8M12 16v4" />
    </>
  ),
  srv: (
    <>
      <rect x="4" y="4" width="16" height="6.5" rx="1.5" />
      <rect x="4" y="13.5" width="16" height="6.5" rx="1.5" />
      <path d="M8 7.2v.1M8 16.8v.1" />
    </>
  ),
  right: <path d="M5 12h14M13 6l6 6-6 6" />,
  left: <path d="M19 12H5M11 6l-6 6 6 6" />,
  down: <path d="M6 9.5l6 6 6-6" />,
  up: <path d="M6 14.5l6-6 6 6" />,
  pen: (
    <>
      <path d="M4 20l1-4L16.5 4.5l3 3L8 19z" />
      <path d="M14 7l3 3" />
    </>
  ),
  ne: <path d="M5 9h14M5 15h14M16 4.5L8 19.5" />,
  eq: <path d="M5 9h14M5 15h14" />,
  clip: (
    <>
      <rect x="5" y="5" width="14" height="16" rx="1.5" />
      <path d="M9 3.5h6v3.5H9zM9 12h6M9 16h6" />
    </>
  ),
  swap: <path d="M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4" />,
  two: <path d="M4 12h5M9 12l6-6h5M9 12l6 6h5" />,
  hold: <path d="M9 6v12M15 6v12" />,
  out: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M5.8 5.8l12.4 12.4" />
    </>
  ),
  send: <path d="M20.5 3.5L10 14M20.5 3.5L14 20.5 10 14 3.5 10z" />,
  back: <path d="M8 5L3.5 9.5 8 14M3.5 9.5H14a6 6 0 0 1 0 12h-3" />,
  forward: <path d="M16 5l4.5 4.5L16 14M20.5 9.5H10a6 6 0 0 0 0 12h3" />,
  dl: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  noeye: (
    <path d="M3 3l18 18M6.5 6.8C3.9 8.6 2.5 12 2.5 12S6 18.5 12 18.5c1.9 0 3.5-.6 4.8-1.400M10 5.700A9 9 0 0 1 12 5.500c6 0 9.5 6.5 9.5 6.500a16 16 0 0 1-2 2.7" />
  ),
  ref: <path d="M20 12a8 8 0 1 1-2.3-5.7L20 8.5M20 4v4.5h-4.5" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4" />,
  msg: <path d="M4 5h16v11.5h-8.5L7 20.5v-4H4z" />,
  reply: <path d="M9 7L4 12l5 5M4 12h9a7 7 0 0 1 7 6" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  trash: <path d="M4.5 7h15M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5.500M14 11v5.5" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M20 20l-4.7-4.7" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15" r="4.5" />
      <path d="M11.5 11.5L20 3M16 7l3 3" />
    </>
  ),
  print: <path d="M7 8V3.500h10V8M7 17H4V8h16v9h-3M7 14h10v6.500H7z" />,
  exit: <path d="M13.5 4H5v16h8.500M10 12h10.500M16.5 7.500L21 12l-4.5 4.5" />,
  menu: <path d="M4 6.500h16M4 12h16M4 17.500h16" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.500v2.500M12 19v2.500M2.5 12H5M19 12h2.500M5.3 5.300L7 7M17 17l1.7 1.700M18.7 5.300L17 7M7 17l-1.7 1.7" />
    </>
  ),
  moon: <path d="M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z" />,
  auto: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.500a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof iconShapes
