/** What the built worker reads YAML with, and what gives it words. */
export { parseYaml } from '../../src/formats/yaml/yaml-tree.ts';
export { speak } from '../../src/i18n/say.ts';
