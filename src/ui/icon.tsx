/** Icons of one family: 20 × 20, one stroke of 1.6, taking the color of the text around them. */

const shapes = {
  search: <path d="M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.3-1.7L17 17" />,
  add: <path d="M10 4v12M4 10h12" />,
  settings: (
    <>
      <path d="M3 6h8m4 0h2M3 14h2m4 0h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </>
  ),
  star: (
    <path
      d="m10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9-4.3-2.4-4.3 2.4.9-4.9L3 8.1l4.9-.6Z"
      fill="currentColor"
    />
  ),
  shield: <path d="M10 3 4 5v4.5c0 3.6 2.4 6.3 6 7.5 3.6-1.2 6-3.9 6-7.5V5Zm0 4.5V11m0 2.4v.1" />,
  edit: <path d="m12.5 4.5 3 3L7 16H4v-3Zm-2 2 3 3" />,
  remove: <path d="M4 6h12M8 6V4h4v2m-6.5 0 .7 10h7.6l.7-10M8.5 9v4m3-4v4" />,
  import: <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 14v2h12v-2" />,
  export: <path d="M10 12V3M6.5 6.5 10 3l3.5 3.5M4 14v2h12v-2" />,
  list: <path d="M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.1m-.1 5h.1m-.1 5h.1" />,
  sync: (
    <path d="M4 8.5A6.2 6.2 0 0 1 15.6 7M16 3.5V7h-3.5M16 11.5A6.2 6.2 0 0 1 4.4 13M4 16.5V13h3.5" />
  ),
  team: (
    <path d="M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 16c0-2.8 2.2-4.5 5-4.5s5 1.7 5 4.5m.3-6.7a2.3 2.3 0 1 0-.6-4.5M14.6 11.8c1.8.5 2.9 2 2.9 4.2" />
  ),
  warning: <path d="M10 3.5 2.8 16h14.4Zm0 5V12m0 2v.1" />,
  done: <path d="m4 10.5 4 4L16 6" />,
  link: (
    <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2l-1 1m1.6 2.6a3 3 0 0 0-4.2 0l-2.4 2.4a3 3 0 0 0 4.2 4.2l1-1" />
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
};

export type IconName = keyof typeof shapes;

/** Decoration only: what it means stands in words beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {shapes[name]}
    </svg>
  );
}
