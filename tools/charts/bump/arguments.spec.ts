import { describe, expect, it } from 'vitest'
import { UserError } from '../../lib/user-error.ts'
import { bumpRequest } from './arguments.ts'

describe('the arguments of a bump', () => {
  it('are a chart, a version and any number of notes', () => {
    expect(bumpRequest(['common', 'minor', '--note', 'added: a thing: this one', '--note', 'fixed: another'])).toEqual({
      chart: 'common',
      version: 'minor',
      dependentsVersion: 'patch',
      notes: [{ kind: 'added', description: 'a thing: this one' }, { kind: 'fixed', description: 'another' }],
    })
  })

  it('may say what the charts get that use this one', () => {
    expect(bumpRequest(['common', '2.0.0', '--note', 'removed: a thing', '--dependents', 'major']).dependentsVersion).toBe('major')
  })

  it.each([
    [[], 'say which chart gets which version: npm run charts:bump'],
    [['common'], 'say which chart gets which version: npm run charts:bump'],
    [['common', 'minor'], 'say what changed: npm run charts:bump'],
    [['common', 'minor', '--note', 'added: a', 'thing'], '"thing" is one word too many, put a note in quotes'],
    [['common', 'minor', '--note', 'a thing'], 'the note "a thing" has to be one line of the form "kind: text"'],
    [['common', 'minor', '--note', 'added:'], 'the note "added:" has to be one line'],
    [['common', 'minor', '--note', 'added: two\nlines'], 'has to be one line of the form "kind: text"'],
    [['common', 'minor', '--note', 'improved: a thing'], '"improved" is no kind of change: say one of added, changed, deprecated, removed, fixed, security'],
    [['common', 'minor', '--notes', 'added: a thing'], 'Unknown option \'--notes\': use npm run charts:bump'],
  ])('are refused in one line with the way to put it right: %j', (args, message) => {
    expect(() => bumpRequest(args)).toThrow(message)
    expect(() => bumpRequest(args)).toThrow(UserError)
  })
})
