/** The reading of YAML as one module, for the test that builds it. */
export { parseYaml } from '../../src/formats/yaml/yaml-tree.ts';
export { speak } from '../../src/i18n/say.ts';
