/**
 * The shapes of the icons, of one family: 20 × 20, one round stroke of 1.6 from 3 to 17. Each by itself, so that a page
 * carries those alone that it draws.
 */

export const search = <path d="M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.3-1.7L17 17" />;
export const add = <path d="M10 4v12M4 10h12" />;
export const settings = (
  <>
    <path d="M3 6h8m4 0h2M3 14h2m4 0h8" />
    <circle cx="13" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </>
);
export const star = (
  <path
    d="m10 3.2 2.1 4.3 4.7.7-3.4 3.3.8 4.7-4.2-2.2-4.2 2.2.8-4.7-3.4-3.3 4.7-.7Z"
    fill="currentColor"
  />
);
export const shield = (
  <path d="M10 3 4 5v4.5c0 3.6 2.4 6.3 6 7.5 3.6-1.2 6-3.9 6-7.5V5Zm0 4.2v3.4m0 2.3v.1" />
);
export const edit = <path d="m12.9 4.1 3 3L7 16l-3.6.6L4 13Zm-2 2 3 3" />;
export const remove = <path d="M4 6h12M8 6V4h4v2m-6.5 0 .7 10h7.6l.7-10M8.5 9v4m3-4v4" />;
export const importing = <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 14v2h12v-2" />;
export const exporting = <path d="M10 12V3M6.5 6.5 10 3l3.5 3.5M4 14v2h12v-2" />;
export const list = <path d="M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.1m-.1 5h.1m-.1 5h.1" />;
export const grouped = <path d="M3 4.5h14M9 10h8M9 15.5h8M4.5 8v7.5h1.2M4.5 10h1.2" />;
export const rows = <path d="M3 4.5h14M3 10h14M3 15.5h14" />;
export const sync = (
  <path d="M4 8.5A6.2 6.2 0 0 1 15.6 7M16 3.5V7h-3.5M16 11.5A6.2 6.2 0 0 1 4.4 13M4 16.5V13h3.5" />
);
export const team = (
  <path d="M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 16c0-2.8 2.2-4.5 5-4.5s5 1.7 5 4.5m.3-6.7a2.3 2.3 0 1 0-.6-4.5M14.6 11.8c1.8.5 2.9 2 2.9 4.2" />
);
export const warning = <path d="M10 3.5 2.8 16h14.4Zm0 4.7v3.2m0 2.1v.1" />;
export const done = <path d="m4 10.5 4 4L16 6" />;
export const link = (
  <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2l-1 1m1.6 2.6a3 3 0 0 0-4.2 0l-2.4 2.4a3 3 0 0 0 4.2 4.2l1-1" />
);
export const chevron = <path d="m6 8 4 4 4-4" />;
