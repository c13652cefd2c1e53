import { describe, expect, it } from 'vitest'
import { addCounts, closingLine, countJUnit, countReport } from './counts.ts'

describe('counting a JUnit report', () => {
  it('adds up the suites and takes failures, errors and skipped cases out of the passed ones', () => {
    const xml = `<?xml version="1.0"?>
      <testsuites name="all" tests="9" failures="9" errors="9">
        <testsuite name="a" tests="5" failures="1" errors="1" skipped="1" time="0.1"></testsuite>
        <testsuite name="b" tests="2" failures="0" errors="0"><testcase name="x"/></testsuite>
      </testsuites>`
    expect(countJUnit(xml)).toEqual({ passed: 4, failed: 2, skipped: 1 })
  })

  it('counts a missing report as one failure', async () => {
    expect(await countReport('/nonexistent/report.xml')).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the closing line', () => {
  it('names skipped cases only when there are some', () => {
    const counts = addCounts([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 1, failed: 1, skipped: 0 },
    ])
    expect(closingLine(counts)).toBe('3 passed, 1 failed')
    expect(closingLine({ ...counts, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
