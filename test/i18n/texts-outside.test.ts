/** No text for people stands in the sources: all of it is in `_locales`. What reads as text and is none is named here, and why. */
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-tree.ts';
import { type Outside, textsOutside } from './texts-outside.ts';

interface Exception {
  /** The file or folder. */
  path: string;
  text: RegExp;
  why: string;
}

const exceptions: Exception[] = [
  {
    path: 'src/sync/codec/',
    text: /./,
    why: 'reasons within an error that is caught, and dictionaries',
  },
  { path: 'src/formats/css-colors.ts', text: /./, why: 'the keywords of CSS' },
  {
    path: 'src/formats/writers/',
    text: /^[A-Z][a-z]+( [a-z]+)?$/,
    why: 'column names that are read again',
  },
  { path: 'src/formats/writers/', text: /^AESR INI$|<.*>/, why: 'a format’s name, and its markup' },
  { path: 'src/formats/', text: /^AWS Extend Switch Roles$/, why: 'a product’s name' },
  {
    path: 'src/formats/aws-config/',
    text: /^# .*Hatrack/,
    why: 'a comment in a file for programs',
  },
  {
    path: 'src/domain/color',
    text: /^[A-Z][a-z]+$/,
    why: 'AWS’s names of its colors, which its page has',
  },
  {
    path: 'src/domain/container-color.ts',
    text: /^[A-Z][a-z]+$/,
    why: 'AWS’s names of its colors',
  },
  { path: 'src/domain/partition-name.ts', text: /^AWS /, why: 'AWS’s names of its clouds' },
  {
    path: 'src/domain/set-up/',
    text: /^[A-Z][a-z]+…?$/,
    why: 'elements of policies and templates',
  },
  { path: 'src/domain/set-up/', text: /aws (iam|cloudformation) |--stack-name/, why: 'commands' },
  {
    path: 'src/domain/set-up/cloudformation.ts',
    text: /^The role …/,
    why: 'AWS takes Latin letters alone',
  },
  { path: 'src/domain/why-report.ts', text: /./, why: 'a report that maintainers read' },
  { path: 'src/background/', text: /may ask for this|names no session/, why: 'told to no person' },
  {
    path: 'src/i18n/say.ts',
    text: /before there were any messages/,
    why: 'there are no messages then',
  },
  { path: 'src/store/web-folder.ts', text: /^<\?xml/, why: 'a request of WebDAV' },
  { path: 'src/aws-pages/switch-role/markup.ts', text: /^(form |#switchrole)/, why: 'selectors' },
  {
    path: 'src/options/',
    text: /^(button, input|field code|text-dot )/,
    why: 'selectors and classes',
  },
  { path: 'src/options/', text: /^(Developer|Billing|~\/|\{"roles")/, why: 'examples of values' },
  { path: 'src/', text: /^(Backspace|Delete|End|Enter|Escape|Home)$/, why: 'codes of keys' },
  { path: 'src/ui/kept-focus.ts', text: /^a\[href\]/, why: 'a selector' },
  { path: 'src/', text: /^Hatrack$/, why: 'the name' },
];

const isAllowed = ({ path, text }: Outside) =>
  exceptions.some((exception) => path.startsWith(exception.path) && exception.text.test(text));

const outside = sourceFiles().flatMap(textsOutside);

describe('texts outside of _locales', () => {
  it('are none', () => {
    const found = outside.filter((one) => !isAllowed(one));
    expect(found.map(({ path, line, text }) => `${path}:${line}: ${text}`)).toEqual([]);
  });

  it('are found where they stand', () => {
    const [file] = sourceFiles('test/i18n/samples');
    expect(file && textsOutside(file).map(({ text }) => text)).toEqual([
      'Your roles could not be read: …',
      'Save it',
      'Kept No roles yet',
    ]);
  });

  it('are excepted for a reason that still stands', () => {
    const idle = exceptions.filter(
      ({ path, text }) => !outside.some((one) => one.path.startsWith(path) && text.test(one.text)),
    );
    expect(idle.map(({ path, text }) => `${path} ${text}`)).toEqual([]);
  });
});
