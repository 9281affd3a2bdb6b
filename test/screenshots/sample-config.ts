/** A `~/.aws/config` as somebody may have it: three roles, a setting that is left out, and a slip in line 22. */
const CONFIG = `[default]
output = json
region = eu-central-1

[profile Shop prod]
role_arn = arn:aws:iam::444455556666:role/Admin
source_profile = default
region = eu-west-1
color = ea7158

[profile Shop test]
role_arn = arn:aws:iam::444455557777:role/Admin
source_profile = default
region = eu-west-1

[profile Data lake]
role_arn = arn:aws:iam::888899990000:role/team/data/Analyst
source_profile = default
region = us-east-1

[profile Broken]
role_arn = arn:aws:iam::88889999:role/Analyst
`;

/** As a file to choose. */
export const sampleConfig = {
  name: 'config',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(CONFIG),
};
