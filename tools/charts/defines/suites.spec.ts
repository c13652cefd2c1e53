import { describe, expect, it } from 'vitest'
import { countCases, definesIn, definesWithoutSuite, faultsOfSuites } from './suites.ts'

const DEFINES = ['common.a', 'common.b']
const suite = (tests: string, name = 'common.a') => ({ file: `tests/defines/${name}_test.yaml`, text: `suite: x\n${tests}\n` })
const GOOD = 'tests: [{it: works, set: {call: {define: common.a}}, asserts: [{exists: {path: x}}]}]'

const faults = (tests: string, name = 'common.a') => faultsOfSuites(DEFINES, [suite(tests, name)])

describe('a define', () => {
  it('is found in templates with and without trim marks', () => {
    expect(definesIn(['{{- define "common.b" -}}x{{ end }}', '{{ define "common.a" }}'])).toEqual(['common.a', 'common.b'])
  })

  it('is missed when no file has its name', () => {
    expect(definesWithoutSuite(DEFINES, [suite(GOOD)])).toEqual(['common.b'])
    expect(definesWithoutSuite(DEFINES, [])).toEqual(DEFINES)
  })

  it('is not covered by a suite whose name only begins alike', () => {
    expect(definesWithoutSuite(['common.a'], [suite(GOOD, 'common.ab')])).toEqual(['common.a'])
  })
})

describe('a suite', () => {
  it('is good when each of its cases calls the define and asserts something', () => {
    expect(faults(GOOD)).toEqual([])
  })

  it('may write the call as one key, and once for all of its cases', () => {
    expect(faults('tests: [{it: works, set: {call.define: common.a}, asserts: [{exists: {path: x}}]}]')).toEqual([])
    expect(faults('set: {call.define: common.a}\ntests: [{it: works, asserts: [{exists: {path: x}}]}]')).toEqual([])
  })

  it('is wrong for a define that does not exist', () => {
    expect(faults(GOOD.replace('common.a', 'common.c'), 'common.c')).toEqual(['common.c_test.yaml: there is no such define'])
  })

  it('is wrong with a case that asserts nothing', () => {
    expect(faults('tests: [{it: works, set: {call.define: common.a}}]')).toEqual(['common.a_test.yaml: "works" asserts nothing'])
    expect(faults('tests: [{it: works, set: {call.define: common.a}, asserts: []}]')).toEqual(['common.a_test.yaml: "works" asserts nothing'])
  })

  it('is wrong with a case that calls another define, or none', () => {
    expect(faults('tests: [{it: works, set: {call.define: common.b}, asserts: [{exists: {path: x}}]}]')).toEqual(['common.a_test.yaml: "works" calls common.b'])
    expect(faults('tests: [{it: works, asserts: [{exists: {path: x}}]}]')).toEqual(['common.a_test.yaml: "works" calls no define'])
    expect(faults('set: {call.define: common.a}\ntests: [{it: works, set: {call.define: common.b}, asserts: [{exists: {path: x}}]}]')).toEqual(['common.a_test.yaml: "works" calls common.b'])
  })

  it('is wrong with a case that says nothing', () => {
    expect(faults('tests: [{set: {call.define: common.a}, asserts: [{exists: {path: x}}]}]')).toEqual(['common.a_test.yaml: a case without "it"'])
  })

  it('is wrong without a case', () => {
    expect(faults('tests: []')).toEqual(['common.a_test.yaml: no case'])
    expect(faults('')).toEqual(['common.a_test.yaml: no case'])
  })

  it('is read to its end, where a file holds several', () => {
    const two = suite(`${GOOD}\n---\nsuite: y\ntests: [{it: fails, set: {call.define: common.a}}]`)
    expect(faultsOfSuites(DEFINES, [two])).toEqual(['common.a_test.yaml: "fails" asserts nothing'])
    expect(countCases(two)).toBe(2)
  })
})
