import { describe, expect, it } from 'vitest'
import { commitMessageFault } from './commit-message.ts'

describe('a commit message', () => {
  it.each([
    'feat(api): add todos',
    'fix(charts,dashboard)!: rename a value',
    'Merge branch "x"',
    'docs(readme): say how to start\n\nA body of any form.',
  ])('is accepted: %s', message => expect(commitMessageFault(message)).toBeNull())

  it.each([
    'add todos',
    'feat: no scope',
    'feature(api): unknown type',
    'feat(api):no space',
    'feat(API): upper case',
    '',
  ])('is refused: %s', message =>
    expect(commitMessageFault(message)).toContain('type(scope): subject'))

  it('is refused when its first line is too long', () => {
    expect(commitMessageFault(`feat(api): ${'x'.repeat(120)}`)).toContain('131 characters, at most 100')
  })
})
