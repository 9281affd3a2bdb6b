/** Icons by their names, for pages that draw many of them. */
import { Drawing } from './drawing.tsx';
import * as icons from './icon-shapes.tsx';

const shapes = {
  search: icons.search,
  add: icons.add,
  settings: icons.settings,
  shield: icons.shield,
  edit: icons.edit,
  remove: icons.remove,
  import: icons.importing,
  export: icons.exporting,
  list: icons.list,
  sync: icons.sync,
  team: icons.team,
  warning: icons.warning,
  done: icons.done,
  link: icons.link,
  chevron: icons.chevron,
};

export type IconName = keyof typeof shapes;

/** The list alone runs as text does. */
export const Icon = ({ name, size }: { name: IconName; size?: number }) => (
  <Drawing shape={shapes[name]} turns={name === 'list'} {...(size && { size })} />
);
