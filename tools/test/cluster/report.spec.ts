import type { ClusterRun } from './report.ts'
import { describe, expect, it } from 'vitest'
import { reportText } from './report.ts'

const RUN: ClusterRun = {
  title: 'The cluster suite',
  command: 'npm run test:cluster',
  date: '2026-01-31',
  minutes: 21.4,
  counts: { passed: 90, failed: 0, skipped: 2 },
  facts: { Kubernetes: '1.36.3', nodes: '1' },
  figures: [],
  notRun: [],
}

describe('the report of a run', () => {
  it('says when, how long, how many tests and on what', () => {
    expect(reportText(RUN)).toBe(`# The cluster suite

Written by \`npm run test:cluster\`; the figures are of one run on one machine.

| run        | value                          |
| ---------- | ------------------------------ |
| date       | 2026-01-31                     |
| tests      | 90 passed, 0 failed, 2 skipped |
| took       | 21 min                         |
| Kubernetes | 1.36.3                         |
| nodes      | 1                              |
`)
  })

  it('has a heading for each section, with its figures in the order of their measuring', () => {
    const figures = [
      { section: 'Rollouts', name: 'slowest', value: '90 ms' },
      { section: 'Soak', name: 'requests', value: '9000' },
      { section: 'Rollouts', name: 'failed', value: '0 of 30,000' },
    ]
    expect(reportText({ ...RUN, figures })).toContain(`
## Rollouts

| figure  | value       |
| ------- | ----------- |
| slowest | 90 ms       |
| failed  | 0 of 30,000 |

## Soak

| figure   | value |
| -------- | ----- |
| requests | 9000  |
`)
  })

  it('keeps the last of figures that were measured again', () => {
    const figures = ['90 ms', '80 ms'].map(value => ({ section: 'Rollouts', name: 'slowest', value }))
    expect(reportText({ ...RUN, figures })).toContain('| slowest | 80 ms |')
    expect(reportText({ ...RUN, figures })).not.toContain('90 ms')
  })

  it('says what did not run, and why', () => {
    expect(reportText({ ...RUN, notRun: [{ name: 'soak', why: 'asked for by --soak' }] })).toContain(`
## Not run

| test | why                 |
| ---- | ------------------- |
| soak | asked for by --soak |
`)
  })

  it('names no address', () => {
    const figures = [{ section: 'Rollouts', name: 'slowest', value: 'GET http://10.0.0.2:30001/api on Helm 3.21.4' }]
    expect(reportText({ ...RUN, figures })).toContain('GET http://ADDRESS:30001/api on Helm 3.21.4')
  })

  it('keeps a table whole, whatever stands in a cell', () => {
    const figures = [{ section: 'Odd', name: 'a|b', value: 'one\n  two' }]
    expect(reportText({ ...RUN, figures })).toContain('| a\\|b   | one two |')
  })
})
