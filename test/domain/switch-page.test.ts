import { describe, expect, it } from 'vitest';
import { isBlankSwitchPage, signInPagePartition } from '../../src/domain/switch-page.ts';

const PAGE = 'https://signin.aws.amazon.com/switchrole';

describe('signInPagePartition', () => {
  it.each([
    [PAGE, 'aws'],
    ['https://eu-west-1.signin.aws.amazon.com/switchrole?x', 'aws'],
    ['https://signin.amazonaws-us-gov.com/', 'aws-us-gov'],
    ['https://signin.amazonaws.cn/switchrole', 'aws-cn'],
    ['https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole', 'aws-eusc'],
  ])('%s is in %s', (address, id) => {
    expect(signInPagePartition(address)?.id).toBe(id);
  });

  it.each([
    'http://signin.aws.amazon.com/switchrole',
    'https://signin.aws.amazon.com:8443/switchrole',
    'https://signin.aws.amazon.com.evil.example/switchrole',
    'https://evilsignin.aws.amazon.com/switchrole',
    'https://console.aws.amazon.com/switchrole',
    'about:blank',
    '',
  ])('%s is in none', (address) => {
    expect(signInPagePartition(address)).toBeUndefined();
  });
});

describe('isBlankSwitchPage', () => {
  it.each([
    PAGE,
    `${PAGE}/`,
    `${PAGE}?src=nav&redirect_uri=https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fs3`,
    `${PAGE}?redirect_uri=https%3A%2F%2Fquicksight.example`,
    `${PAGE}#account=1`,
  ])('%s names no role', (address) => {
    expect(isBlankSwitchPage(address)).toBe(true);
  });

  it.each([
    `${PAGE}?account=123456789012`,
    `${PAGE}?RoleName=Admin`,
    `${PAGE}?account=&roleName=`,
    `${PAGE}history`,
    'https://signin.aws.amazon.com/oauth',
    'https://example.org/switchrole',
    'nonsense',
  ])('%s is not such a page', (address) => {
    expect(isBlankSwitchPage(address)).toBe(false);
  });
});
