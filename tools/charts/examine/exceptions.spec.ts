import type { Exception } from './exceptions.ts'
import type { Finding } from './types.ts'
import { describe, expect, it } from 'vitest'
import { isExcepted, parseExceptions, readExceptions } from './exceptions.ts'
import { judge } from './judge.ts'

const TODAY = '2026-06-15'

const FINDING: Finding = {
  subject: 'frontend/prod',
  examiner: 'kube-score',
  check: 'pod-probes-identical',
  object: 'Deployment/todo-chatbot-frontend',
  message: 'Container has the same readiness and liveness probe',
  severity: 'critical',
}

const EXCEPTION: Exception = { examiner: 'kube-score', check: 'pod-probes-identical', reason: 'nginx', expires: '2027-05-31' }

const judgeOne = (exception: Exception, findings = [FINDING], examiners = ['kube-score'] as const) => judge(findings, [exception], examiners, TODAY)

describe('an exception', () => {
  it('takes the finding that it names out of the open ones', () => {
    expect(judgeOne(EXCEPTION)).toEqual({ open: [], excepted: [FINDING], faults: [] })
  })

  it('holds on its last day, and not on the next', () => {
    expect(judgeOne({ ...EXCEPTION, expires: TODAY }).faults).toEqual([])
    const judgement = judgeOne({ ...EXCEPTION, expires: '2026-06-14' })
    expect(judgement.faults).toEqual(['exception for kube-score pod-probes-identical, every object: expired on 2026-06-14: mend what it excepts, or decide again'])
    expect(judgement.open).toEqual([FINDING])
  })

  it('that matches nothing is an error', () => {
    const faults = ['exception for kube-score pod-probes-identical, every object: matches nothing: remove it']
    expect(judgeOne(EXCEPTION, []).faults).toEqual(faults)
    expect(judgeOne(EXCEPTION, [{ ...FINDING, check: 'pod-probes' }]).faults).toEqual(faults)
  })

  it('is not missed when its examiner did not run', () => {
    expect(judge([], [EXCEPTION], ['checkov'], TODAY)).toEqual({ open: [], excepted: [], faults: [] })
  })

  it('of another examiner says nothing about a finding', () => {
    expect(isExcepted({ ...EXCEPTION, examiner: 'checkov' }, FINDING)).toBe(false)
  })

  it.each([
    [undefined, true],
    ['Deployment/todo-chatbot-frontend', true],
    ['Deployment/*', true],
    ['*-frontend', true],
    ['Deployment/todo-chatbot', false],
    ['todo-chatbot-frontend', false],
    ['StatefulSet/*', false],
    ['Deployment.todo-chatbot-frontend', false],
  ])('for the objects %s matches: %s', (objects, isMatch) => {
    expect(isExcepted(objects === undefined ? EXCEPTION : { ...EXCEPTION, objects }, FINDING)).toBe(isMatch)
  })
})

describe('the file of exceptions', () => {
  it('is read, and gives a reason and a day for each', async () => {
    for (const { reason, expires } of await readExceptions()) {
      expect(reason.length).toBeGreaterThan(20)
      expect(expires).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it('may be empty', () => {
    expect(parseExceptions('# none\n')).toEqual([])
  })

  it.each([
    ['examiner: somebody\n  check: a\n  reason: b\n  expires: 2027-05-31', /entry 1 .* needs an examiner: kubeconform, kube-score, checkov/],
    ['examiner: checkov\n  check: a\n  expires: 2027-05-31', /needs a check and a reason/],
    ['examiner: checkov\n  check: a\n  reason: b\n  expires: soon', /needs a day as expires/],
    ['examiner: checkov\n  check: a\n  reason: b\n  expires: 2027-13-31', /needs a day as expires/],
    ['examiner: checkov\n  check: a\n  reason: b\n  expires: 2027-05-31\n  object: x', /does not know "object"/],
    ['examiner: checkov\n  check: a\n  reason: b\n  expires: 2027-05-31\n  objects: ""', /needs a text as objects/],
  ])('is refused with an entry %j', (entry, message) => {
    expect(() => parseExceptions(`- ${entry}\n`)).toThrow(message)
  })

  it('is refused when it is no list', () => {
    expect(() => parseExceptions('examiner: checkov\n')).toThrow('exceptions.yaml is no list')
  })
})
