/** The language of config files, as far as its parts get colors of their own. */
import { StreamLanguage } from '@codemirror/language';

export const configLanguage = StreamLanguage.define({
  name: 'config',
  token(stream) {
    if (stream.sol() && stream.match(/^\s*[#;]/)) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.sol() && stream.match(/^\s*\[/)) {
      stream.skipToEnd();
      return 'heading';
    }
    if (stream.sol() && stream.match(/^[^=:]+/)) return 'propertyName';
    if (stream.match(/^[=:]/)) return 'punctuation';
    stream.skipToEnd();
    return 'string';
  },
});
