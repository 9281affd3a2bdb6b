/** Config files as formats to export: that of the AWS CLI, and that of AWS Extend Switch Roles. */
import { say } from '../../i18n/say.ts';
import { writeAesr } from '../aws-config/write-aesr.ts';
import { writeAwsConfig } from '../aws-config/write-aws-config.ts';
import type { ListWriter } from './list-writer.ts';

export const awsConfigWriter: ListWriter = {
  id: 'aws-config',
  name: () => say('export_awsConfig'),
  extension: 'config',
  mediaType: 'text/plain',
  isPasted: true,
  purpose: 'export_awsConfigPurpose',
  losses: (roles) => writeAwsConfig(roles).notes,
  write: (roles) => writeAwsConfig(roles),
};

export const aesrWriter: ListWriter = {
  id: 'aesr',
  name: () => 'AESR INI',
  extension: 'ini',
  mediaType: 'text/plain',
  isPasted: true,
  purpose: 'export_aesrPurpose',
  losses: (roles) => writeAesr(roles).notes,
  write: writeAesr,
};
