import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en/index.ts'
import { describeVerdict as describeIn } from './verdict.ts'

const describeVerdict = (inputs: Parameters<typeof describeIn>[0]) => describeIn(inputs, en.overview.verdict)

const fresh = { warning: null, asOfMs: null }
const base = {
  attention: [],
  workloads: 3,
  rolloutsInProgress: 0,
  freshness: fresh,
}
const broken = {
  key: 'a',
  tone: 'danger' as const,
  sentence: 'x',
  to: '/',
}

describe('the verdict of the overview', () => {
  it('says that all is right only when nothing asks for attention', () => {
    expect(describeVerdict(base)).toEqual({ tone: 'ok', headline: 'Everything is all right' })
    expect(describeVerdict({
      ...base,
      attention: [broken],
    }).headline).toBe('1 thing is broken')
    expect(describeVerdict({
      ...base,
      attention: [
        { ...broken, tone: 'warn' },
      ],
    }).headline).toBe('It works, and 1 thing needs a look')
  })

  it('says that a change is under way', () => {
    expect(describeVerdict({ ...base, rolloutsInProgress: 1 }).tone).toBe('info')
  })

  it('does not praise an empty cluster', () => {
    expect(describeVerdict({ ...base, workloads: 0 }).headline).toBe('Nothing is installed yet')
  })

  it('never tells stale news as fresh', () => {
    const { tone, headline } = describeVerdict({
      ...base,
      freshness: {
        warning: 'stale',
        asOfMs: Date.now(),
      },
    })
    expect(tone).toBe('warn')
    expect(headline).toMatch(/^Last known at .*: everything is all right$/)
  })
})
