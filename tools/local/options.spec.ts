import { expect, it } from 'vitest'
import { readOptions } from './options.ts'

it('has fixed ports unless told otherwise', () => {
  expect(readOptions([], {}).ports).toEqual({ api: 30_000, web: 30_001, dashboard: 30_002 })
})

it('takes ports of the environment, and those of the command line before them', () => {
  expect(readOptions([], { API_PORT: '4000', DASHBOARD_PORT: '4002' }).ports).toEqual({ api: 4000, web: 30_001, dashboard: 4002 })
  expect(readOptions(['--ports', '5000,5001,5002'], { API_PORT: '4000' }).ports).toEqual({ api: 5000, web: 5001, dashboard: 5002 })
})

it.each([
  [
    ['--ports', '1,2'],
    'takes three ports',
  ],
  [
    ['--ports', '1,2,x'],
    'not "x"',
  ],
  [
    ['--ports', '1,2,70000'],
    'up to 65535',
  ],
  [
    ['--ports', '1,2,2'],
    'must differ',
  ],
  [
    ['--pods', 'many'],
    'not "many"',
  ],
  [
    ['--colour'],
    '--colour',
  ],
])('refuses %s in one line', (args, text) => {
  expect(() => readOptions(args, {})).toThrow(text)
})

it('names the environment variable that is wrong', () => {
  expect(() => readOptions([], { WEB_PORT: 'abc' })).toThrow('WEB_PORT must be a whole number up to 65535, not "abc"')
})

it('adds nothing to the cluster unless asked to', () => {
  expect(readOptions([], {})).toMatchObject({ hasDemo: false, extraPods: 0, isVerbose: false })
  expect(readOptions(['--demo', '--pods', '500', '--verbose'], {})).toMatchObject({ hasDemo: true, extraPods: 500, isVerbose: true })
})
