import { describe, expect, it } from 'vitest'
import { explainExitCode, signalName, signalOfExitCode } from './exit-code.ts'

describe('the meaning of an exit code', () => {
  it.each([
    [0, null, /without an error/],
    [1, null, /error of the application/],
    [42, null, /error code of the application/],
    [127, null, /not found/],
    [137, null, /^SIGKILL: killed at once/],
    [137, 'OOMKilled', /more memory than its limit/],
    [139, 'Error', /^SIGSEGV: crashed/],
    [143, null, /^SIGTERM: asked to stop/],
    [162, null, /^signal 34: ended by this signal/],
    [255, null, /outside the range/],
  ])('%i with reason %s', (exitCode, reason, expected) => {
    expect(explainExitCode(exitCode, reason)).toMatch(expected)
  })

  it.each([
    [137, 9],
    [129, 1],
    [192, 64],
    [128, null],
    [193, null],
    [255, null],
    [1, null],
  ])('takes the signal of %i to be %s', (exitCode, signal) => {
    expect(signalOfExitCode(exitCode)).toBe(signal)
  })

  it('keeps the number of a signal that has no well-known name', () => {
    expect(signalName(9)).toBe('SIGKILL')
    expect(signalName(40)).toBe('signal 40')
  })
})
