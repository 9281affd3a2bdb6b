/** Icons by their names, for pages that draw many of them. */
import { Drawing } from './drawing.tsx';
import * as icons from './icon-shapes.tsx';

const shapes = {
  search: icons.search,
  add: icons.add,
  settings: icons.settings,
  star: icons.star,
  'star-outline': icons.starOutline,
  shield: icons.shield,
  edit: icons.edit,
  remove: icons.remove,
  import: icons.importing,
  export: icons.exporting,
  list: icons.list,
  grouped: icons.grouped,
  'rows-roomy': icons.rowsRoomy,
  rows: icons.rows,
  'rows-dense': icons.rowsDense,
  folder: icons.folder,
  clock: icons.clock,
  keyboard: icons.keyboard,
  help: icons.help,
  sync: icons.sync,
  team: icons.team,
  warning: icons.warning,
  done: icons.done,
  link: icons.link,
  chevron: icons.chevron,
  forward: icons.forward,
  back: icons.back,
  close: icons.close,
};

export type IconName = keyof typeof shapes;

/** Those that point or run as text does. */
const turning: readonly IconName[] = ['forward', 'back', 'list', 'grouped', 'folder'];

export const Icon = ({ name, size }: { name: IconName; size?: number }) => (
  <Drawing shape={shapes[name]} turns={turning.includes(name)} {...(size && { size })} />
);
