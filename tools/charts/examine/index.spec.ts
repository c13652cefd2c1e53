import type { Exception } from './exceptions.ts'
import type { Examiner, Subject } from './types.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { examine } from './index.ts'

const SUBJECTS: Subject[] = [
  { name: 'backend/prod', yaml: 'kind: Pod\n', isStrict: true },
  { name: 'backend/dev', yaml: 'kind: Pod\n', isStrict: false },
]

/** An examiner that is content with everything but the subjects that it is given. */
function examiner(isForAll: boolean, ...disliked: string[]): Examiner {
  return {
    name: 'checkov',
    isForAll,
    examine: files => Promise.resolve(files.map(({ name: subject }) => ({
      subject,
      passed: 1,
      findings: disliked.includes(subject)
        ? [{ subject, examiner: 'checkov', check: 'CKV_1', object: 'Pod/app', message: 'It is bad', severity: 'critical' }]
        : [],
    }))),
  }
}

const examineBy = (one: Examiner, exceptions: Exception[] = []) => examine(SUBJECTS, { examiners: [one], exceptions })

describe('an examination', () => {
  const lines: string[] = []

  beforeEach(() => {
    lines.length = 0
    vi.spyOn(console, 'log').mockImplementation(line => void lines.push(...String(line).split('\n')))
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('shows what is not deployed only to the examiners of fields', async () => {
    await examineBy(examiner(false, 'backend/dev'))
    expect(lines.at(-1)).toMatch(/^checkov +1 +1 +0 +0$/)
    await expect(examineBy(examiner(true, 'backend/dev'))).rejects.toThrow(/the 1 lines above/)
  })

  it('fails with one line for each finding, and a table of them all', async () => {
    await expect(examineBy(examiner(false, 'backend/prod'))).rejects.toThrow(/the 1 lines above; what must stay is excepted in/)
    expect(lines).toContain('✗ backend/prod: checkov CKV_1: Pod/app: It is bad')
    expect(lines.at(-1)).toMatch(/^checkov +1 +1 +0 +1$/)
  })
  it('is content with what is excepted', async () => {
    await examineBy(examiner(false, 'backend/prod'), [{ examiner: 'checkov', check: 'CKV_1', reason: 'a reason', expires: '9999-12-31' }])
    expect(lines.at(-1)).toMatch(/^checkov +1 +1 +1 +0$/)
  })

  it('fails over an exception that matches nothing', async () => {
    const unused: Exception = { examiner: 'checkov', check: 'CKV_2', reason: 'a reason', expires: '9999-12-31' }
    await expect(examineBy(examiner(false), [unused])).rejects.toThrow()
    expect(lines).toContain('✗ exception for checkov CKV_2, every object: matches nothing: remove it')
  })
})
